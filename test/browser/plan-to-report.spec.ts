import { systemIds, type UnitId } from '#kernel';
import { PlanningFacade } from '#modules/planning';
import { targetAnnex, taskAnnex } from '../builders/annexes.js';
import { aPlan } from '../builders/content.js';
import { nodeIds } from '../builders/node-ids.js';
import { barriersOn } from './axe.js';
import { fillDay } from './fields.js';
import { openOffice, type Office, type Window } from './office.js';

let office: Office;
let unitOf: (code: string) => UnitId;
beforeAll(async () => {
  office = await openOffice();
  const { centre } = office.world.world;
  unitOf = (code) => centre.units.get(code) as UnitId;
  await plan();
});
afterAll(() => office?.close());

const press = (page: Window, name: string | RegExp) => page.getByRole('button', { name }).click();
const inDialog = (page: Window, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('a line of a plan becomes a task, a return, a report whose figure leads back to the return', async () => {
  const worker = await office.window('chuyenvien.khnv', '/nhiem-vu');
  await worker.getByRole('link', { name: /^Xây dựng và triển khai/ }).click();
  await press(worker, 'Tiếp nhận nhiệm vụ…');
  await inDialog(worker, 'Tiếp nhận');
  await press(worker, 'Cập nhật tiến độ…');
  await worker.getByLabel('Đã thực hiện (%)').fill('40');
  await worker.getByLabel('Tình hình').fill('Đã kiểm tra 4 trên 10 đơn vị.');
  await inDialog(worker, 'Cập nhật');
  await worker.getByText('Đã kiểm tra 4 trên 10 đơn vị.').first().waitFor();
  expect(await barriersOn(worker)).toEqual([]);

  const { periodId, returnId } = await asked();
  const { origin } = office.world;
  await worker.goto(`${origin}/phieu-bao-cao/${returnId}`);
  await worker.getByLabel(/^Tử số/).fill('45');
  await worker.getByLabel(/^Mẫu số/).fill('50');
  expect(await worker.getByLabel(/^Kỳ này/).inputValue()).toBe('90');
  await worker.getByLabel(/^Kết quả: /).fill('Đã kiểm tra 4 đơn vị.');
  await worker.getByLabel(/^Kết quả nổi bật/).fill('Rút ngắn thời gian chờ khám.');
  await worker.getByText(/^Đã lưu lúc/).waitFor();
  expect(await barriersOn(worker)).toEqual([]);
  await press(worker, 'Trình trưởng đơn vị duyệt');
  await worker.getByText('Chờ trưởng đơn vị duyệt').first().waitFor();

  const head = await office.window('truongphong.khnv', `/phieu-bao-cao/${returnId}`);
  await press(head, 'Duyệt, gửi phòng đầu mối');
  await head.getByText('Chờ phòng đầu mối tiếp nhận').first().waitFor();

  const gatherer = await office.window('chuyenvien.tchc', `/phieu-bao-cao/${returnId}`);
  await press(gatherer, 'Tiếp nhận phiếu');
  await gatherer.getByText('Đã tiếp nhận phiếu.').waitFor();
  await gatherer.goto(`${origin}/bao-cao-dinh-ky/${periodId}`);
  await press(gatherer, 'Dự thảo báo cáo');
  await gatherer.getByRole('button', { name: '90%' }).first().click();
  const source = gatherer.getByRole('region', { name: 'Con số từ đâu' });
  await source.getByText('45 tử số').waitFor();
  expect(await source.innerText()).toMatch(/50 mẫu số/);
  expect(await barriersOn(gatherer)).toEqual([]);
  await source.getByRole('link', { name: 'Phòng Kế hoạch - Nghiệp vụ' }).click();
  const used = gatherer.getByRole('region', { name: 'Được dùng trong báo cáo' });
  await used.getByText('(đơn vị báo 45/50)').first().waitFor();
  // Nobody is waited for any more.
  expect(await gatherer.locator('[aria-current="step"]').count()).toBe(0);

  const complaints = [worker, head, gatherer].flatMap((page) => page.complaints);
  expect(complaints).toEqual([]);
});

test('a report is asked of one task alone, and its unit takes over what it told the last time', async () => {
  const head = await office.window('truongphong.tchc', '/nhiem-vu?muc=tat-ca');
  await head.getByRole('link', { name: /^Xây dựng và triển khai/ }).click();
  await press(head, 'Yêu cầu báo cáo');
  await head.getByLabel('Căn cứ yêu cầu').fill('Ý kiến tại giao ban tháng 3');
  const days = ['01/01/2026', '05/03/2026', '02/12/2026', '11/12/2026', '21/12/2026'];
  const names = [
    'Số liệu từ ngày',
    'Số liệu đến ngày',
    'Đơn vị nộp',
    'Gửi cấp trên',
    'Khóa số liệu',
  ];
  for (const [index, name] of names.entries()) {
    await fillDay(head.getByLabel(name), days[index] ?? '');
  }
  expect(await barriersOn(head)).toEqual([]);
  await press(head, 'Mở kỳ báo cáo');
  const units = head.getByRole('region', { name: 'Phiếu của các đơn vị' }).getByRole('link');
  await units.first().waitFor();
  expect(await units.allInnerTexts()).toEqual(['Phòng Kế hoạch - Nghiệp vụ']);
  const path = await units.first().getAttribute('href');

  const worker = await office.window('chuyenvien.khnv', path ?? '');
  await worker.getByText('Đơn vị không có chỉ tiêu nào trong kỳ này').waitFor();
  await worker.getByText(/^Kỳ trước: Đang thực hiện, 40%\./).waitFor();
  await press(worker, /^Chép lời kỳ trước/);
  expect(await worker.getByLabel(/^Kết quả: /).inputValue()).toBe('Đã kiểm tra 4 đơn vị.');
  await worker.getByText(/^Đã lưu lúc/).waitFor();
  expect(await barriersOn(worker)).toEqual([]);
  expect([...head.complaints, ...worker.complaints]).toEqual([]);
});

/** A plan with one target and one task of one unit lives, as it does after its seal. */
async function plan(): Promise<void> {
  const lead = ['Phòng KHNV'];
  const [targets, tasks] = [targetAnnex(nodeIds(3000), 1), taskAnnex(nodeIds(5000), 1)];
  const annexes = [targets, tasks].map((annex) => ({
    ...annex,
    rows: annex.rows.map((row) => ({ ...row, lead, coordinating: [] })),
  }));
  const { world } = office;
  await world.inBody(world.world.centre, (tx) =>
    world.app.get(PlanningFacade).bringToLife(tx, {
      documentId: systemIds.next<'Document'>(),
      versionId: systemIds.next<'Version'>(),
      content: aPlan({ annexes }),
      issuedOn: '2026-01-15',
      symbol: '12/KH-TTYT',
      ownerUnitId: unitOf('TCHC'),
      meanings: new Map([['Phòng KHNV', { kind: 'unit', unitId: unitOf('KHNV') }]]),
    }),
  );
}

/** The coordinating unit asks one unit for a report. */
async function asked(): Promise<{ periodId: string; returnId: string }> {
  const head = await office.world.person('truongphong.tchc');
  const { id, standing } = await head.post<{ id: string; standing: { returnId: string }[] }>(
    '/api/periods',
    {
      title: 'Thủ tục hành chính quý I',
      basis: 'Ý kiến tại giao ban tháng 3',
      coordinatingUnitId: unitOf('TCHC'),
      unitIds: [unitOf('KHNV')],
      windowFrom: '2026-01-01',
      windowTo: '2026-03-01',
      unitDue: '2026-12-01',
      centreDue: '2026-12-10',
      lockOn: '2026-12-20',
    },
  );
  return { periodId: id, returnId: standing[0]?.returnId ?? '' };
}
