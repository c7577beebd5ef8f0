/** What a reader would call the place of a change, the first that fits; the path stands behind it. */
const places: readonly (readonly [path: RegExp, words: string])[] = [
  [/^Object /, 'phần thêm vào tệp'],
  [/^Byte /, 'byte nằm ngoài mục lục của tệp'],
  [/\/(OpenAction|AA|A|JavaScript|Next)\b/, 'lệnh tự chạy'],
  [/\/V\//, 'giá trị chữ ký hoặc ô'],
  [/\/V$/, 'giá trị của ô'],
  [/\/(AP|AS|MK|DA|Rect|F)\b/, 'hình hoặc vị trí của ô, ghi chú'],
  [/\/Annots(\[\d+\])?$/, 'ghi chú và ô trên trang'],
  [/\/Annots\[\d+\]\//, 'ghi chú hoặc ô trên trang'],
  [/\/Contents(\[\d+\])?$/, 'nội dung trang'],
  [/\/Resources\b/, 'phông chữ, hình ảnh của trang'],
  [/\/(MediaBox|CropBox|Rotate|UserUnit)\b/, 'khổ giấy'],
  [/\/Pages\b.*\/(Kids|Count)\b[^/]*$/, 'danh sách trang'],
  [/\/AcroForm\b/, 'ô biểu mẫu'],
  [/\/(Metadata|Info)\b/, 'thông tin mô tả tệp'],
  [/\/(Names|EmbeddedFiles|AF)\b/, 'tệp đính kèm'],
];

export const placeInWords = (path: string): string => {
  const words = places.find(([fits]) => fits.test(path))?.[1] ?? 'cấu trúc tệp';
  return `${words} (${path})`;
};
