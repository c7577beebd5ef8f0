import { readHeader } from './header.js';
import { readLines } from '../lines.js';

describe('the header of a document', () => {
  it('knows the motto where a narrow column broke it', () => {
    const { lines } = readLines(
      [
        'SỞ Y TẾ TỈNH A',
        'TRUNG TÂM Y TẾ B',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
        'NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 33/KH-TTYT',
      ].join('\n'),
    );
    expect(readHeader(lines)).toMatchObject({
      superior: 'SỞ Y TẾ TỈNH A',
      issuer: 'TRUNG TÂM Y TẾ B',
      number: '33/KH-TTYT',
    });
  });
});
