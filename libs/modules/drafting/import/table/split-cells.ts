import { isLabelCell } from './cell-kinds.js';

const labelFirst =
  /^((?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,6})[.)]?)\s+(?=\p{Lu}|100%|\d{2}%|[-–"“(≥])(.+)$/u;

const timeAtEnd =
  /\s+((?:- )?(?:Quý\s+[IVX1-4]|Trong năm|Trong quý|Thường xuyên|Hằng năm|Hàng năm|Hằng quý|Hàng quý|Hàng tháng|Hằng tháng|Trước ngày|Trước \d|Tháng \d|Năm 20\d\d|Cả năm|Mỗi \d|Khi có|Theo lộ trình|Định kỳ|Giai đoạn 20|Nhiệm vụ thường xuyên|Đến hết|Chậm nhất).*)$/u;

const unitInside =
  /(?<!(?:của|về|tại|cho|do|với|giữa|thuộc|các|và|từng|tới|đến|bởi|là|Các|–|-|,|;|:|gửi|từ|trong|giao|&))\s+(?=(?:Phòng|Khoa|Các khoa|Các phòng|Các đơn vị|Các Khoa|Các Phòng|Toàn bệnh viện|Toàn viện|Văn phòng|Thanh tra|Ban Thanh tra|Ban Giám đốc|Ban Chỉ đạo|Tổ Công|Tổ pháp|Trạm Y tế|Các trạm|Sở Y tế|P\.\s?\p{Lu})(?:[\s,]|$))/u;

/** Cuts a text where tabs were lost: after its number, and where other cells begin. */
export function splitRunTogether(text: string): string[] {
  const [label, rest] = splitLabel(text);
  return [label, ...splitCellsApart(rest)].filter((part) => part !== '');
}

/** Cuts a text before a unit and before a time at its end. */
export function splitCellsApart(text: string): string[] {
  const time = timeAtEnd.exec(text);
  const body = time ? text.slice(0, time.index) : text;
  const units = body.split(unitInside).map((part) => part.trim());
  return [...units, time?.[1] ?? ''].filter((part) => part !== '');
}

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
