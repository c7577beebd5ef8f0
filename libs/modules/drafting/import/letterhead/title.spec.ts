import { importText } from '../import-text.js';
import { readLines } from '../lines.js';
import { readTitle } from './title.js';

describe('the subject of a document', () => {
  it('ends where the decision it came with is cited', () => {
    const title = readTitle(
      readLines(
        'KẾ HOẠCH\nCải cách hành chính năm 2026\n(Ban hành kèm theo Quyết định số 96/QĐ-SYT\nngày 22/01/2026 của Giám đốc Sở Y tế)\nI. MỤC TIÊU',
      ).lines,
    );
    expect(title).toEqual({
      type: 'KẾ HOẠCH',
      subject: 'Cải cách hành chính năm 2026',
      lines: [1, 2],
      authorityLines: [],
      citationLines: [3, 4],
      next: 4,
    });
  });

  it('of a decision ends where it says whose power it rests on, which is no part of the text', () => {
    const text = [
      'QUYẾT ĐỊNH',
      'Về việc thành lập Đoàn kiểm tra',
      'GIÁM ĐỐC TRUNG TÂM Y TẾ MẪU BÌNH',
      'Căn cứ Luật Khám bệnh, chữa bệnh;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Thành lập Đoàn kiểm tra.',
    ];
    expect(readTitle(readLines(text.join('\n')).lines)).toMatchObject({
      subject: 'Về việc thành lập Đoàn kiểm tra',
      authorityLines: [3],
      next: 3,
    });
    const plan = ['KẾ HOẠCH', 'Kiểm tra', 'GIÁM ĐỐC TRUNG TÂM Y TẾ MẪU BÌNH', ...text.slice(3)];
    expect(readTitle(readLines(plan.join('\n')).lines)?.authorityLines).toEqual([]);
  });
});

describe('a header and a closing that lost their columns', () => {
  const read = importText(
    [
      'SỞ Y TẾ TỈNH MẪU SƠN',
      'TRUNG TÂM Y TẾ MẪU BÌNH',
      'Số:   /KH-TTYT',
      'Mẫu Bình, ngày    tháng 02 năm 2024',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2024',
      'Căn cứ Kế hoạch số 88/KH-SYT ngày 05/01/2024 của Sở Y tế;',
      'I. MỤC ĐÍCH',
      '- Nâng cao chất lượng phục vụ.',
      'Nơi nhận: GIÁM ĐỐC',
      '- Sở Y tế;',
      '- Lưu: VT, TCHC. Nguyễn Văn A',
    ].join('\n'),
  );

  it('keeps a place line whose day is a wide blank whole', () => {
    expect(read.ok && [read.value.place, read.value.issuer]).toEqual([
      'Mẫu Bình',
      'TRUNG TÂM Y TẾ MẪU BÌNH',
    ]);
  });

  it('takes the name that ran into the archive line for the signer', () => {
    expect(read.ok && [read.value.archive, read.value.signature?.name]).toEqual([
      'VT, TCHC',
      'Nguyễn Văn A',
    ]);
  });
});
