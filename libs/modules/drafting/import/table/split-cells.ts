import { isLabelCell, isTime, isUnit } from './cell-kinds.js';

const labelFirst =
  /^((?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,6})[.)]?)\s+(?=\p{Lu}|100%|\d{2}%|[-–"“(≥])(.+)$/u;

const timeAtEnd =
  /\s+((?:- )?(?:Quý\s+[IVX1-4]|Trong năm|Trong quý|Thường xuyên|Hằng năm|Hàng năm|Hằng quý|Hàng quý|Hàng tháng|Hằng tháng|Trước ngày|Trước \d|Tháng \d|Năm 20\d\d|Cả năm|Mỗi \d|Khi có|Theo lộ trình|Định kỳ|Giai đoạn 20|20\d\d\s*[-–]\s*20\d\d|\d tháng đầu|6 tháng,|Cuối năm|Đầu năm|Cuối quý|Nhiệm vụ thường xuyên|Đến hết|Chậm nhất).*)$/u;

const unitInside =
  /(?<!(?:của|về|tại|cho|do|với|giữa|thuộc|các|và|từng|tới|đến|bởi|là|Các|–|-|,|;|:|gửi|từ|trong|giao|&))\s+(?=(?:Phòng|Khoa(?! học)|Các|Toàn bệnh viện|Toàn viện|Văn phòng|Thanh tra|Ban Thanh tra|Ban Giám đốc|Ban Chỉ đạo|Tổ Công|Tổ pháp|Trạm Y tế|Trung tâm (?:Y tế|Công nghệ|Kiểm soát)|Bảo hiểm xã hội|Sở (?:Y tế|Nội vụ|Khoa học|Tài chính|Tư pháp|Giáo dục|Nông nghiệp|Xây dựng|Công Thương|Văn hóa)|P\.\s?\p{Lu})(?:[\s,]|$))/u;

const actionInside =
  /(?<=[\p{Ll}\d)%])\s+(?=(?:Tổ chức|Xây dựng|Rà soát|Triển khai|Thực hiện|Tiếp tục|Nâng cao|Tăng cường|Ban hành|Hoàn thiện|Đẩy mạnh|Công khai|Khảo sát|Kiểm tra|Theo dõi|Niêm yết|Kết nối|Tham mưu|Cập nhật)\s\p{Ll})/u;

const productInside =
  /(?<=[\p{Ll}.)\d])(?<!\s(?:dựng|hành|khai|hiện|theo|bản|trong|của|về|các|và|tại|lập|duyệt|từ|số|là|bằng|với|thành|cho|gửi|có|đến))\s+(?=(?:Báo cáo|Kế hoạch|Quyết định|Biên bản|Công văn|Thông báo|Tờ trình|Hội nghị|Phiếu|Danh mục|Quy chế|Văn bản|Phần mềm|Bản tin)(?:[\s,;.]|$))/u;

/** Cuts also before a product and before a second action: where a text and its neighbour ran together. */
export const splitEverything = (text: string): string[] =>
  splitRunTogether(text).flatMap((part) =>
    isUnit(part) ? [part] : part.split(actionInside).flatMap((words) => words.split(productInside)),
  );

/** Cuts a text where tabs were lost: after its number, and where other cells begin. */
export function splitRunTogether(text: string): string[] {
  const [label, rest] = splitLabel(text);
  return [label, ...splitCellsApart(rest)].filter((part) => part !== '');
}

/** Cuts a text before a unit and before a time at its end. */
export function splitCellsApart(text: string): string[] {
  if (isTime(text)) return splitAmountOff(text);
  const time = timeAtEnd.exec(text);
  const body = time ? text.slice(0, time.index) : text;
  const units = body.split(unitInside).map((part) => part.trim());
  return [...units, ...splitAmountOff(time?.[1] ?? '')].filter((part) => part !== '');
}

/** `Năm 2026 55`: the budget beside the time. */
function splitAmountOff(time: string): string[] {
  const match =
    /^(.*(?<!(?<!h[àằ]ng )năm|tháng|quý|ngày|từ|đến|[-–/,]))\s+(\d{1,3}(?:[.,]?\d{3})*)$/iu.exec(
      time,
    );
  return match && !/^20\d\d$/.test(match[2] ?? '') ? [match[1] ?? '', match[2] ?? ''] : [time];
}

/** Cuts before a product that follows a finished sentence. */
export const splitBeforeProduct = (text: string): string[] =>
  isUnit(text) || text.length > 120 ? [text] : text.split(productInside);

/** `3.1 Xây dựng …` → number and words. */
export function splitLabel(text: string): [label: string, rest: string] {
  if (isLabelCell(text)) return [text, ''];
  const match = labelFirst.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : ['', text];
}

/** `1.1. Xây dựng …`: a number that a full stop makes certain. */
export function splitNumber(text: string): [label: string, rest: string] {
  const match = /^(\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)])\s*(?=[\p{L}"“(≥]|\d+\s*%)(.+)$/u.exec(
    text,
  );
  return match ? [(match[1] ?? '').replace(/[.)]$/, ''), match[2] ?? ''] : ['', text];
}
