import { placeInWords } from './place-in-words.js';

const form = 'Trailer/Root/AcroForm/Fields[1]';

test.each([
  [`${form}/P/Contents`, 'nội dung trang'],
  [`${form}/P/Contents[2]`, 'nội dung trang'],
  [`${form}/P/Annots`, 'ghi chú và ô trên trang'],
  [`${form}/P/Annots[0]/Contents`, 'ghi chú hoặc ô trên trang'],
  [`${form}/P/Resources/Font/F1`, 'phông chữ, hình ảnh của trang'],
  [`${form}/P/MediaBox`, 'khổ giấy'],
  [`${form}/V`, 'giá trị của ô'],
  [`${form}/V/Contents`, 'giá trị chữ ký hoặc ô'],
  [`${form}/AP/N`, 'hình hoặc vị trí của ô, ghi chú'],
  [form, 'ô biểu mẫu'],
  ['Trailer/Root/OpenAction', 'lệnh tự chạy'],
  ['Trailer/Root/Pages/Kids[3]', 'danh sách trang'],
  ['Trailer/Info/Title', 'thông tin mô tả tệp'],
  ['Trailer/Root/Names/EmbeddedFiles', 'tệp đính kèm'],
  ['Trailer/Root/Version', 'cấu trúc tệp'],
  ['Object 580', 'phần thêm vào tệp'],
  ['Byte 1204', 'byte nằm ngoài mục lục của tệp'],
])('%s', (path, words) => expect(placeInWords(path)).toBe(`${words} (${path})`));
