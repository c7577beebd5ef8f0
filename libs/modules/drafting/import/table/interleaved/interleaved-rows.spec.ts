import { readAnnexes } from '../../annex/annexes.js';
import { readLines } from '../../lines.js';
import { wordPairs } from '../word-pairs.js';

const rowsOf = (...lines: string[]) => {
  const read = readLines(['PHỤ LỤC', ...lines].join('\n')).lines;
  return readAnnexes(read, wordPairs(read))[0]?.annex.rows.map((row) =>
    [
      row.label,
      row.parent,
      row.text,
      row.products.join('+'),
      row.lead.join('+'),
      row.coordinating.join('+'),
      row.time,
    ].join(' | '),
  );
};

const header = 'TT\tNhiệm vụ\tHoạt động\tSản phẩm\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian';

describe('tables whose lines run across their columns', () => {
  it('carries every cell on from line to line, the empty ones gone', () => {
    expect(
      rowsOf(
        header,
        'I\tCải cách thể chế',
        '1\tHoàn thiện văn bản quản lý\tRà soát các quyết định do Sở Y tế\tBáo cáo rà soát\tVăn phòng Sở\tCác phòng chuyên\tHằng năm',
        'ngành\ttham mưu ban hành\tmôn',
        'Xây dựng quy định về phân cấp quản\tQuyết định của\tPhòng Tổ chức\tSở Nội vụ\tNăm 2026',
        'lý viên chức ngành Y tế\tUBND tỉnh\tcán bộ',
      ),
    ).toEqual([
      '1 | Hoàn thiện văn bản quản lý ngành | Rà soát các quyết định do Sở Y tế tham mưu ban hành | Báo cáo rà soát | Văn phòng Sở | Các phòng chuyên môn | Hằng năm',
      '1 | Hoàn thiện văn bản quản lý ngành | Xây dựng quy định về phân cấp quản lý viên chức ngành Y tế | Quyết định của UBND tỉnh | Phòng Tổ chức cán bộ | Sở Nội vụ | Năm 2026',
    ]);
  });

  it('gives a row the lines above its number where cells stand in the middle', () => {
    expect(
      rowsOf(
        'TT\tNội dung công việc\tSản phẩm\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian',
        'I\tCải cách thể chế',
        'Phổ biến văn bản mới ban hành đến toàn thể\tPhòng Tổ chức cán',
        '1\tHội nghị\tCác khoa, phòng\tThường xuyên',
        'viên chức, người lao động\tbộ',
        'Rà soát văn bản quy phạm pháp luật đã hết hiệu\tPhòng Công nghệ',
        '2\tBáo cáo rà soát\tToàn bệnh viện\tTháng 3/2025',
        'lực\tthông tin',
      ),
    ).toEqual([
      '1 |  | Phổ biến văn bản mới ban hành đến toàn thể viên chức, người lao động | Hội nghị | Phòng Tổ chức cán bộ | Các khoa, phòng | Thường xuyên',
      '2 |  | Rà soát văn bản quy phạm pháp luật đã hết hiệu lực | Báo cáo rà soát | Phòng Công nghệ thông tin | Toàn bệnh viện | Tháng 3/2025',
    ]);
  });

  it('leaves a table whose cells are only broken to its tabs', () => {
    expect(
      rowsOf(
        header,
        '1\tHoàn thiện thể',
        'chế\tRà soát văn',
        'bản\tBáo cáo\tVăn phòng Sở\tCác phòng chuyên',
        'môn\tHằng năm',
        '2\tPhổ biến pháp luật\tTổ chức hội',
        'nghị\tHội nghị\tThanh tra Sở\tCác đơn vị',
        'trực thuộc\tQuý I',
      ),
    ).toEqual([
      '1 | Hoàn thiện thể chế | Rà soát văn bản | Báo cáo | Văn phòng Sở | Các phòng chuyên môn | Hằng năm',
      '2 | Phổ biến pháp luật | Tổ chức hội nghị | Hội nghị | Thanh tra Sở | Các đơn vị trực thuộc | Quý I',
    ]);
  });
});

describe('headings that do not stand on one line', () => {
  const rows = [
    '1\tRà soát văn bản\tBáo cáo\tVăn phòng Sở\tCác đơn vị trực thuộc\tHằng năm',
    '2\tTổ chức hội nghị\tHội nghị\tThanh tra Sở\tVăn phòng Sở\tQuý I/2026',
  ];
  const read = [
    '1 |  | Rà soát văn bản | Báo cáo | Văn phòng Sở | Các đơn vị trực thuộc | Hằng năm',
    '2 |  | Tổ chức hội nghị | Hội nghị | Thanh tra Sở | Văn phòng Sở | Quý I/2026',
  ];

  it('finds the places of those that are broken above and below the others', () => {
    expect(
      rowsOf(
        'Cơ quan chủ\tCơ quan phối\tThời gian thực',
        'TT\tHoạt động\tKết quả',
        'trì\thợp\thiện',
        ...rows,
      ),
    ).toEqual(read);
  });

  it('finds the one that stands between two others', () => {
    expect(
      rowsOf('Đơn vị chủ', 'TT\tHoạt động\tSản phẩm\tĐơn vị phối hợp\tThời gian', 'trì', ...rows),
    ).toEqual(read);
  });

  it('gathers those a page scattered among the cells', () => {
    expect(
      rowsOf(
        'TT',
        'Nhiệm vụ',
        '1',
        'Rà soát văn bản quy phạm pháp luật',
        'Văn phòng Sở',
        'Các đơn vị trực thuộc',
        'Hằng năm',
        'Báo cáo',
        '2',
        'Tổ chức hội nghị phổ biến pháp luật',
        'Thanh tra Sở',
        'Các phòng chuyên môn',
        'Quý I/2026',
        'Hội nghị',
        'Đơn vị chủ trì',
        'Đơn vị phối hợp',
        'Thời gian thực',
        'hiện',
        'Kết quả đầu ra',
      ),
    ).toEqual([
      '1 |  | Rà soát văn bản quy phạm pháp luật | Báo cáo | Văn phòng Sở | Các đơn vị trực thuộc | Hằng năm',
      '2 |  | Tổ chức hội nghị phổ biến pháp luật | Hội nghị | Thanh tra Sở | Các phòng chuyên môn | Quý I/2026',
    ]);
  });
});

describe('rows that a page cut', () => {
  const first = (...cells: string[]) => cells.join('\t');

  it('gives loose ends to the cells whose words go on, not to the last one', () => {
    expect(
      rowsOf(
        header,
        first(
          '1',
          'Hoàn thiện thể chế',
          'Rà soát văn bản quy',
          'Báo cáo',
          'Văn phòng Sở',
          'Các đơn vị trực',
          'Hằng năm',
        ),
        '',
        '3',
        '',
        'phạm pháp luật\tthuộc Sở',
        first(
          '2',
          'Phổ biến pháp luật',
          'Tổ chức hội nghị',
          'Hội nghị',
          'Văn phòng Sở',
          'Các đơn vị',
          'Hằng năm',
        ),
      ),
    ).toEqual([
      '1 | Hoàn thiện thể chế | Rà soát văn bản quy phạm pháp luật | Báo cáo | Văn phòng Sở | Các đơn vị trực thuộc Sở | Hằng năm',
      '2 | Phổ biến pháp luật | Tổ chức hội nghị | Hội nghị | Văn phòng Sở | Các đơn vị | Hằng năm',
    ]);
  });

  it('does not carry a whole row on by one that lost the empty cells before it', () => {
    expect(
      rowsOf(
        header,
        first(
          '1',
          'Hoàn thiện thể chế',
          'Rà soát văn bản quy phạm',
          'Báo cáo',
          'Văn phòng Sở Các đơn vị trực thuộc',
          'Hằng năm',
        ),
        first(
          'Xây dựng kế hoạch theo dõi thi hành pháp luật',
          'Kế hoạch',
          'Thanh tra Sở',
          'Văn phòng Sở',
          'Quý I',
          '',
        ),
        first(
          '2',
          'Phổ biến pháp luật',
          'Tổ chức hội nghị',
          'Hội nghị',
          'Văn phòng Sở',
          'Các đơn vị',
          'Hằng năm',
        ),
        first(
          '3',
          'Phổ biến pháp luật',
          'In tài liệu',
          'Tài liệu',
          'Văn phòng Sở',
          'Các đơn vị',
          'Hằng năm',
        ),
        first(
          '4',
          'Phổ biến pháp luật',
          'Viết tin bài',
          'Tin bài',
          'Văn phòng Sở',
          'Các đơn vị',
          'Hằng năm',
        ),
      )?.slice(0, 2),
    ).toEqual([
      '1 | Hoàn thiện thể chế | Rà soát văn bản quy phạm | Báo cáo | Văn phòng Sở | Các đơn vị trực thuộc | Hằng năm',
      '1 | Hoàn thiện thể chế | Xây dựng kế hoạch theo dõi thi hành pháp luật | Kế hoạch | Thanh tra Sở | Văn phòng Sở | Quý I',
    ]);
  });
});
