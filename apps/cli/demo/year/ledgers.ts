import type { ledgersContract, ReplyOf } from '#contracts';
import { between, chance } from './chance.js';
import { coordinating, people, type Office } from './office.js';

type Ledgers = ReplyOf<typeof ledgersContract.list>['ledgers'];

export interface LedgerOfYear {
  readonly title: string;
  readonly entries: number;
  readonly figures: readonly { readonly title: string; readonly value: string | null }[];
}

/** What a season leaves in the books: inspections, publications, training; a survey at mid-year. */
export async function keepLedgers(office: Office, season: number): Promise<void> {
  const units = (await office.units()).filter(({ code }) => code !== 'BGD');
  const inspected = units.filter((_, place) => place % 6 === season);
  for (const { id, code } of inspected) {
    await write(office, 'kiem-tra-don-vi', {
      ...{ unit: id, inspectedOn: office.today, content: 'Giải quyết thủ tục, kỷ luật giờ giấc' },
      result: chance(`kiểm tra ${code}`) > 0.2 ? 'Đạt' : 'Đạt một phần',
    });
  }
  await write(office, 'tin-bai', {
    ...{ publishedOn: office.today, title: `Cải cách hành chính, số ${season + 1}` },
    ...{ channel: 'Trang thông tin điện tử', link: 'https://ttyt.mau.vn/tin' },
  });
  await write(office, 'dao-tao', {
    ...{ plannedOn: office.today, title: `Tập huấn chuyển đổi số, lớp ${season + 1}` },
    ...{ learners: `${between(`lớp ${season}`, 25, 60)}`, state: 'Hoàn thành' },
    finishedOn: office.today,
  });
  if (season === 1) await atMidYear(office);
  office.told(`Vào sổ: ${inspected.length} lượt kiểm tra, tin bài, đào tạo`);
}

/** What comes once a year: an idea, laws under review, discipline looked into, what was found mended. */
async function atMidYear(office: Office): Promise<void> {
  const { today } = office;
  const { id: unit } = await office.unit(coordinating);
  await write(office, 'sang-kien', idea(today));
  for (const law of laws) await write(office, 'ra-soat-van-ban', { reviewedOn: today, ...law });
  await write(office, 'ky-luat-ky-cuong', {
    ...{ inspectedOn: today, unit, way: 'Đột xuất', violations: '1' },
    handling: 'Nhắc nhở, rút kinh nghiệm tại giao ban',
  });
  for (const found of shortcomings)
    await write(office, 'khac-phuc-ton-tai', {
      foundOn: today,
      unit,
      source: 'Kiểm tra',
      ...found,
    });
  await importSurvey(office);
}

const laws = [
  {
    ...{ symbol: '09/2019/NĐ-CP', issuedOn: '2019-01-24', state: 'Còn hiệu lực' },
    subject: 'Quy định về chế độ báo cáo của cơ quan hành chính nhà nước',
  },
  {
    ...{ symbol: '110/2004/NĐ-CP', issuedOn: '2004-04-08', state: 'Hết hiệu lực' },
    ...{ subject: 'Về công tác văn thư', proposal: 'Thay bằng Nghị định số 30/2020/NĐ-CP' },
  },
];

const shortcomings = [
  { shortcoming: 'Bảng công khai thủ tục chưa cập nhật', state: 'Đã khắc phục' },
  { shortcoming: 'Hồ sơ công việc chưa lập đủ trên mạng', state: 'Đang khắc phục' },
];

const idea = (proposedOn: string) => ({
  ...{ proposedOn, title: 'Lấy số khám bệnh qua điện thoại', state: 'Được công nhận' },
  benefit: 'Giảm 15 phút chờ mỗi lượt khám',
});

/** The coordinating unit keeps the books. */
async function write(
  office: Office,
  ledger: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { id: unitId } = await office.unit(coordinating);
  const keeper = await office.as(people.drafter);
  await keeper.post(`/api/ledgers/${ledger}/entries`, { unitId, values });
}

/** The table of a survey, as its sheet would be saved. */
async function importSurvey(office: Office): Promise<void> {
  const unit = await office.unit(coordinating);
  const day = office.today.split('-').reverse().join('/');
  const groups = ['Người bệnh nội trú', 'Người bệnh ngoại trú', 'Nhân viên y tế'];
  const rows = Array.from({ length: 90 }, (_, place) => {
    const score = between(`phiếu ${place}`, 3, 5);
    return [day, groups[place % 3], score, score > 3 ? 'Có' : 'Không'].join(';');
  });
  const table = ['Ngày trả lời;Đối tượng;Điểm hài lòng chung;Hài lòng', ...rows].join('\n');
  const { taken } = await (
    await office.as(people.drafter)
  ).upload<{ taken: number }>(
    `/api/ledgers/khao-sat-hai-long/imports?unitId=${unit.id}`,
    Buffer.from(`${table}\n`),
    'application/octet-stream',
  );
  office.told(`Nhập ${taken} phiếu khảo sát hài lòng từ bảng`);
}

export async function ledgersOfYear(office: Office): Promise<readonly LedgerOfYear[]> {
  const auditor = await office.as(people.auditor);
  const { ledgers } = await auditor.get<{ ledgers: Ledgers }>('/api/ledgers?year=2026');
  return ledgers
    .filter(({ entries }) => entries > 0)
    .map(({ definition, entries, figures }) => ({
      ...{ title: definition.title, entries },
      figures: figures.map(({ title, value }) => ({ title, value })),
    }));
}
