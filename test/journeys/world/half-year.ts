import type { JourneyWorld } from './journey-world.js';
import { reportedPeriod, type ReportedPeriod } from './reported-period.js';

const percent = { kind: 'percent', operator: '>=', value: '95' } as const;

/** What proves the share of one of them. */
export const survey = { kind: 'link', name: 'Bảng khảo sát', ref: 'https://mau.vn/bang' } as const;

/** Three units are asked; two have told of one share and one count, the third is silent. */
export async function halfYear(world: JourneyWorld): Promise<ReportedPeriod> {
  const period = await reportedPeriod(
    world,
    ['NOI', 'NGOAI', 'TYT1'],
    [
      {
        key: 'sat',
        field: 'Cải cách thủ tục hành chính',
        words: 'Tỷ lệ người bệnh hài lòng',
        measure: percent,
      },
      {
        ...{ key: 'news', field: 'Công tác chỉ đạo, điều hành', words: 'Số tin bài tuyên truyền' },
        measure: { kind: 'count', operator: '>=', value: '2', per: 'quarter', unit: 'bài' },
      },
    ],
  );
  await period.accept('NOI', {
    targets: {
      sat: { numerator: '90', denominator: '100', evidence: [survey] },
      news: { value: '3' },
    },
    tasks: { '1.1': 'done', '1.2': 'inProgress' },
    words: { good: 'Rút ngắn thời gian chờ.', causes: 'Thiếu nhân lực.' },
  });
  await period.accept('NGOAI', {
    targets: { sat: { numerator: '48', denominator: '50' }, news: { value: '2' } },
    tasks: { '1.1': 'done' },
  });
  return period;
}
