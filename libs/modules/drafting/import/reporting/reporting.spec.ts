import { readReporting } from './reporting.js';

const regime = (heading: string, ...texts: string[]) =>
  readReporting([
    {
      label: 'IV',
      heading,
      level: 1,
      lines: [[1, 1]],
      paragraphs: texts.map((text, index) => ({
        label: '-',
        text,
        lines: [[index + 2, index + 2]] as const,
      })),
    },
  ]).map(({ tier, period, due, before, windowFrom, windowTo }) =>
    [tier, period, due, before, windowFrom, windowTo].join(' '),
  );

describe('the reporting regime', () => {
  it('pairs several periods with several days in one sentence', () => {
    expect(
      regime(
        'CHẾ ĐỘ BÁO CÁO',
        'Báo cáo quý I, 6 tháng, quý III và năm gửi về Sở Y tế trước ngày 05/3, 05/6, 05/9, 05/12.',
      ),
    ).toEqual([
      'centre-to-department Q1 --03-05 true  ',
      'centre-to-department H1 --06-05 true  ',
      'centre-to-department Q3 --09-05 true  ',
      'centre-to-department YEAR --12-05 true  ',
    ]);
  });

  it('lets a list before a colon only announce what follows', () => {
    expect(
      regime(
        'BÁO CÁO',
        'Hàng quý, 6 tháng, năm các khoa, phòng gửi báo cáo về Phòng TCHC, cụ thể: báo cáo quý I trước ngày 01/3; báo cáo năm trước ngày 04/12.',
      ),
    ).toEqual(['units-to-centre Q1 --03-01 true  ', 'units-to-centre YEAR --12-04 true  ']);
  });

  it('keeps two tiers of one sentence apart', () => {
    expect(
      regime(
        'BÁO CÁO',
        'Báo cáo quý I: các khoa, phòng gửi trước ngày 01/3; Trung tâm gửi về Sở Y tế chậm nhất ngày 05/3.',
      ),
    ).toEqual(['units-to-centre Q1 --03-01 true  ', 'centre-to-department Q1 --03-05 false  ']);
  });

  it('reads a window and leaves it without a due day when none is printed', () => {
    expect(
      regime(
        'CHỐT SỐ LIỆU',
        'Báo cáo quý I: tính từ ngày 10/12 của năm trước đến ngày 09/3 của năm báo cáo.',
      ),
    ).toEqual(['centre-to-department Q1  false prev-12-10 --03-09']);
  });

  it('takes no day from sentences that are not about reports', () => {
    expect(
      regime('TỔ CHỨC THỰC HIỆN', 'Các khoa, phòng xây dựng kế hoạch quý I trước ngày 31/01/2026.'),
    ).toEqual([]);
  });
});
