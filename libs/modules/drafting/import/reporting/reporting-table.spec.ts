import { readLines } from '../lines.js';
import { reportingTableAt } from './reporting-table.js';

const table = (...lines: string[]) => reportingTableAt(readLines(lines.join('\n')).lines, 0);

describe('a reporting regime printed as a table', () => {
  it('reads a due day of each tier for every period', () => {
    const read = table(
      'TT\tKỳ báo cáo\tKhoa, phòng báo cáo Trung tâm\tTrung tâm báo cáo Sở Y tế',
      '1\tQuý I\tTrước ngày 01/3\tTrước ngày 05/3',
      '2\tNăm\tChậm nhất ngày 30/11\tTrước ngày 05/12',
      'E. TỔ CHỨC THỰC HIỆN',
    );
    expect(read?.count).toBe(3);
    expect(
      read?.entries.map(({ tier, period, due, before, dueText, lines }) =>
        [tier, period, due, before, dueText, JSON.stringify(lines)].join(' '),
      ),
    ).toEqual([
      'units-to-centre Q1 --03-01 true Trước ngày 01/3 [[1,2]]',
      'centre-to-department Q1 --03-05 true Trước ngày 05/3 [[1,2]]',
      'units-to-centre YEAR --11-30 false Chậm nhất ngày 30/11 [[1,1],[3,3]]',
      'centre-to-department YEAR --12-05 true Trước ngày 05/12 [[1,1],[3,3]]',
    ]);
  });

  it('takes the days its figures are taken from as the window', () => {
    const read = table(
      'STT\tLoại báo cáo\tThời gian chốt số liệu\tThời hạn gửi',
      '1\tBáo cáo 6 tháng\tTừ 15/12 năm trước đến 14/6\tTrước ngày 20/6',
    );
    expect(read?.entries).toEqual([
      {
        tier: 'centre-to-department',
        period: 'H1',
        dueText: 'Trước ngày 20/6',
        due: '--06-20',
        before: true,
        windowFrom: 'prev-12-15',
        windowTo: '--06-14',
        dueRule: null,
        lines: [[1, 2]],
      },
    ]);
  });

  it('leaves a table of products that are reports alone', () => {
    expect(
      table('TT\tNhiệm vụ\tBáo cáo\tThời gian', '1\tRà soát văn bản\tBáo cáo rà soát\tQuý I'),
    ).toBeNull();
  });
});
