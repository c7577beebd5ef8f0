import { readAnnexes } from '../annex/annexes.js';
import { readLines } from '../lines.js';

const rows = (...lines: string[]) =>
  readAnnexes(readLines(['PHỤ LỤC', ...lines].join('\n')).lines, () => false)[0]?.annex.rows.map(
    (row) =>
      [
        row.label,
        row.groupLabel,
        row.parent,
        row.text,
        row.products.join('+'),
        row.lead.join('+'),
        row.coordinating.join('+'),
        row.time,
      ].join(' | '),
  );

const header = 'TT\tLĩnh vực\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian';
const clean = '1\tThể chế\t1.1. Rà soát văn bản\tBáo cáo\tPhòng TCHC\tCác khoa, phòng\tQuý I/2026';
const first = '1.1 | 1 |  | Rà soát văn bản | Báo cáo | Phòng TCHC | Các khoa, phòng | Quý I/2026';

describe('rows of damaged tables', () => {
  it.each([
    [
      'recognises headings with typing errors',
      [header.replace('Chủ trì', 'Khao, phòng chủ trì'), clean],
    ],
    ['drops headings repeated after a page break', [header, '', '4', '', header, clean]],
    [
      'drops the row that numbers the columns',
      [header, '(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)', clean],
    ],
    [
      'reads bars as tabs',
      [
        `|${header.replace(/\t/g, '|')}|`,
        '|---|---|---|---|---|---|---|',
        `|${clean.replace(/\t/g, '|')}|`,
      ],
    ],
    [
      'joins cells that run over lines',
      [
        header,
        '1\tThể chế\t1.1. Rà soát',
        'văn bản\tBáo cáo\tPhòng TCHC\tCác khoa,',
        'phòng\tQuý I/2026',
      ],
    ],
    [
      'joins a row over a page break',
      [header, clean.replace(' văn bản', ''), '', '7', '', '\t\tvăn bản\t\t\t\t'],
    ],
    ['finds a lost tab between units', [header, clean.replace('TCHC\tCác', 'TCHC Các')]],
  ])('%s', (_, lines) => {
    expect(rows(...lines)).toEqual([first]);
  });

  it('reads columns that stand under one another', () => {
    expect(
      rows(
        ...header.split('\t'),
        'I',
        'Thể chế',
        ...'1\tRà soát văn bản quy phạm\tpháp luật\tBáo cáo\tPhòng TCHC\tCác khoa, phòng\tQuý I/2026'.split(
          '\t',
        ),
      ),
    ).toEqual([
      '1 | I |  | Rà soát văn bản quy phạm pháp luật | Báo cáo | Phòng TCHC | Các khoa, phòng | Quý I/2026',
    ]);
  });

  it('puts a nameless column where its cells fit, and a shifted row with its kind', () => {
    expect(
      rows(
        'TT\tNội dung cần khắc phục\tGiải pháp\tPhân công\tPhối hợp\tThời gian',
        '1\tThể chế\t1.1. Chưa rà soát\tRà soát ngay\tPhòng TCHC\tCác khoa\tQuý I/2026',
        '\t\t1.2. Chưa phổ biến\tTổ chức phổ biến\tPhòng TCHC\tCác khoa\tQuý I/2026',
        '\t1.3. Chưa theo dõi\tLập sổ theo dõi\tPhòng TCHC\tCác khoa\tQuý I/2026',
      ),
    ).toEqual([
      '1.1 | 1 |  | Rà soát ngay |  | Phòng TCHC | Các khoa | Quý I/2026',
      '1.2 | 1 |  | Tổ chức phổ biến |  | Phòng TCHC | Các khoa | Quý I/2026',
      '1.3 | 1 |  | Lập sổ theo dõi |  | Phòng TCHC | Các khoa | Quý I/2026',
    ]);
  });

  it('keeps objective and task above the activities they span', () => {
    expect(
      rows(
        'TT\tNhiệm vụ\tHoạt động\tKết quả\tChủ trì\tPhối hợp\tThời gian',
        'I\tTHỂ CHẾ',
        'Mục tiêu 1: Đồng bộ',
        '1\tHoàn thiện văn bản\t1.1. Lập kế hoạch\tKế hoạch\tVăn phòng Sở\tCác phòng\tQuý I hàng năm',
        '\t\t1.2. Báo cáo kết quả\tBáo cáo\tVăn phòng Sở\tCác phòng\tHằng năm',
      ),
    ).toEqual([
      '1.1 | I | Mục tiêu 1: Đồng bộ / Hoàn thiện văn bản | Lập kế hoạch | Kế hoạch | Văn phòng Sở | Các phòng | Quý I hàng năm',
      '1.2 | I | Mục tiêu 1: Đồng bộ / Hoàn thiện văn bản | Báo cáo kết quả | Báo cáo | Văn phòng Sở | Các phòng | Hằng năm',
    ]);
  });

  it('keeps an annex whose table has no rows', () => {
    expect(rows(header)).toEqual([]);
  });

  it('tells apart what ran together on lines without tabs', () => {
    expect(
      rows(
        'TT Mục tiêu/Nhiệm vụ Hoạt động',
        'Kết quả/Sản',
        'phẩm',
        'Cơ quan chủ',
        'trì',
        'Cơ quan phối hợp Thời gian Kinh phí',
        'I Cải cách thể chế',
        '1',
        'Nâng cao chất lượng',
        'văn bản',
        'Rà soát văn bản quy phạm',
        'pháp luật',
        'Báo cáo Phòng Nghiệp vụ',
        'Dược, Văn phòng Sở',
        'Sở Khoa học và Công',
        'nghệ',
        'Năm 2026 55',
        '2 Phổ biến pháp luật',
        'Tổ chức hội nghị phổ biến',
        'Hội nghị Thanh tra Sở Các phòng thuộc',
        'Sở, các đơn vị',
        'Trước ngày',
        '15/12 của năm trước liền kề',
      ),
    ).toEqual([
      '1 | I | Nâng cao chất lượng văn bản | Rà soát văn bản quy phạm pháp luật | Báo cáo | Phòng Nghiệp vụ Dược+Văn phòng Sở | Sở Khoa học và Công nghệ | Năm 2026',
      '2 | I | Phổ biến pháp luật | Tổ chức hội nghị phổ biến | Hội nghị | Thanh tra Sở | Các phòng thuộc Sở+các đơn vị | Trước ngày 15/12 của năm trước liền kề',
    ]);
  });
});
