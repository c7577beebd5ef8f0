import { readAnnexes } from '../../annex/annexes.js';
import { readLines } from '../../lines.js';

const rows = (text: string) =>
  readAnnexes(
    readLines(`PHỤ LỤC\n${text.replace(/^\n/, '')}`).lines,
    () => false,
  )[0]?.annex.rows.map((row) =>
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

describe('tables set in columns by spaces', () => {
  it('joins the lines of a row whose cells stand at its top', () => {
    expect(
      rows(`
TT   Nhiệm vụ                 Sản phẩm     Cơ quan chủ    Cơ quan phối     Thời gian
                                           trì            hợp
 I   CẢI CÁCH THỂ CHẾ
1    Rà soát văn bản quy      Báo cáo      Phòng Pháp     Các đơn vị       Hằng năm
     phạm pháp luật                        chế            trực thuộc
2    Phổ biến pháp luật       Hội nghị     Văn phòng      Các phòng        Trước ngày
                                           Sở                              15/12
`),
    ).toEqual([
      '1 | I |  | Rà soát văn bản quy phạm pháp luật | Báo cáo | Phòng Pháp chế | Các đơn vị trực thuộc | Hằng năm',
      '2 | I |  | Phổ biến pháp luật | Hội nghị | Văn phòng Sở | Các phòng | Trước ngày 15/12',
    ]);
  });

  it('joins the lines of a row whose cells stand around its middle', () => {
    expect(
      rows(`
TT   Nhiệm vụ                 Sản phẩm     Cơ quan chủ trì   Cơ quan phối hợp    Thời gian
     Rà soát văn bản quy                                     Các đơn vị trực
1                             Báo cáo      Văn phòng Sở                          Hằng năm
     phạm pháp luật                                          thuộc Sở
2    Phổ biến pháp luật       Hội nghị     Thanh tra Sở      Các phòng           Quý I
`),
    ).toEqual([
      '1 |  |  | Rà soát văn bản quy phạm pháp luật | Báo cáo | Văn phòng Sở | Các đơn vị trực thuộc Sở | Hằng năm',
      '2 |  |  | Phổ biến pháp luật | Hội nghị | Thanh tra Sở | Các phòng | Quý I',
    ]);
  });

  it('goes on with a row under the headings of the next page, in columns of their own places', () => {
    expect(
      rows(`
TT   Nhiệm vụ                 Sản phẩm     Cơ quan chủ trì   Cơ quan phối hợp    Thời gian
1    Rà soát văn bản quy      Báo cáo      Văn phòng Sở      Các phòng           Hằng năm
\fTT     Nhiệm vụ                   Sản phẩm       Cơ quan chủ trì   Cơ quan phối hợp    Thời gian
       phạm pháp luật
2      Phổ biến pháp luật         Hội nghị       Thanh tra Sở      Các phòng           Quý I
`),
    ).toEqual([
      '1 |  |  | Rà soát văn bản quy phạm pháp luật | Báo cáo | Văn phòng Sở | Các phòng | Hằng năm',
      '2 |  |  | Phổ biến pháp luật | Hội nghị | Thanh tra Sở | Các phòng | Quý I',
    ]);
  });

  it('gives a task that spans rows to each of them', () => {
    expect(
      rows(`
TT   Nhiệm vụ               Hoạt động                Kết quả      Cơ quan chủ trì   Thời gian
1    Nâng cao chất lượng    Rà soát văn bản          Báo cáo      Văn phòng Sở      Hằng năm
     văn bản                Lấy ý kiến góp ý         Công văn     Thanh tra Sở      Quý II
2    Phổ biến pháp luật     Tổ chức hội nghị         Hội nghị     Thanh tra Sở      Quý I
`),
    ).toEqual([
      '1 |  | Nâng cao chất lượng văn bản | Rà soát văn bản | Báo cáo | Văn phòng Sở |  | Hằng năm',
      '1 |  | Nâng cao chất lượng văn bản | Lấy ý kiến góp ý | Công văn | Thanh tra Sở |  | Quý II',
      '2 |  | Phổ biến pháp luật | Tổ chức hội nghị | Hội nghị | Thanh tra Sở |  | Quý I',
    ]);
  });
});
