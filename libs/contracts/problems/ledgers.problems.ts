import type { ProblemCatalogue } from './problem.js';

export const ledgersProblems = {
  LedgerIsUnknown: {
    status: 404,
    text: (d) => `Không có sổ theo dõi “${d['ledger']}”. Hãy chọn trong danh sách.`,
  },
  LedgerValuesAreNotValid: {
    status: 422,
    text: () => 'Chưa ghi được vào sổ: có ô thiếu hoặc không đúng. Hãy sửa các ô được nêu.',
  },
  LedgerEntryHasChanged: {
    status: 409,
    text: (d) => `Dòng này vừa được ${d['name']} sửa. Hãy tải lại, xem nội dung mới rồi sửa tiếp.`,
  },
  LedgerEntryIsStruck: {
    status: 409,
    text: (d) => `Dòng này đã bị gạch bỏ (lý do: ${d['reason']}) nên không sửa được nữa.`,
  },
  LedgerStepIsUnknown: {
    status: 422,
    text: (d) => `Sổ này không có bước “${d['step']}”.`,
  },
  LedgerStepTakesAnIssuedDocument: {
    status: 422,
    text: (d) =>
      `Bước “${d['title']}” cần một văn bản loại ${d['docType']} đã ban hành. Hãy chọn văn bản khác.`,
  },
  LedgerFigureHasNoValue: {
    status: 409,
    text: (d) =>
      `Chưa có giá trị cho “${d['title']}”: ${d['explained']} trong khoảng thời gian này.`,
  },
  LedgerFileHasFaults: {
    status: 422,
    text: () =>
      'Chưa nhập dòng nào: tệp có chỗ chưa đúng. Hãy sửa các chỗ nêu dưới đây rồi nhập lại.',
  },
  SheetIsNotReadable: {
    status: 422,
    text: () =>
      'Không đọc được tệp. Hãy lưu bảng ở dạng CSV (UTF-8) hoặc Excel (.xlsx) rồi tải lại.',
  },
  SheetIsTooLarge: {
    status: 413,
    text: () =>
      'Bảng tính quá lớn khi giải nén. Hãy chỉ giữ trang số liệu, bỏ hình ảnh và trang khác.',
  },
  SheetTakesTooLong: {
    status: 422,
    text: () =>
      'Đọc bảng tính này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng; chưa nhập gì. Hãy chép riêng phần số liệu sang một bảng tính mới, rồi tải lại.',
  },
  SheetIsNotPlain: {
    status: 422,
    text: (d) =>
      `Chưa nhập gì: trang “${d['sheet']}” có công thức hoặc ô gộp. Hãy bỏ gộp ô, chép công thức rồi dán lại thành giá trị, sau đó nhập lại.`,
  },
  SheetIsEmpty: { status: 422, text: () => 'Bảng không có dòng nào.' },
  SheetHasTooManyRows: {
    status: 413,
    text: (d) => `Bảng có ${d['rows']} dòng; mỗi lần nhập tối đa ${d['limit']} dòng. Hãy chia tệp.`,
  },
} as const satisfies ProblemCatalogue;
