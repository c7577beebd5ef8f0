/** How likely a text goes on with the next piece. */
export function continuity(before: string, after: string): number {
  if (before === '') return /^\p{Ll}/u.test(after) ? -3 : 0;
  if (/^\p{Ll}/u.test(after)) return /[.;]$/.test(before) ? -1 : 4;
  if (/[,–-]$/.test(before) || openWord.test(before)) return 4;
  if (/trực thuộc$/u.test(before) && /^(?:Sở|Trung tâm|TTYT|Bệnh viện|Bộ|UBND)/u.test(after))
    return 4;
  if (/^\d/.test(after) && openDate.test(before)) return 4;
  if (isUnfinishedUnit(before)) return 1;
  return /^[-–+]/.test(after) ? 1 : -3.5;
}

/** `Phòng Nghiệp vụ` | `Dược`: the name of a unit that may go on in capitals. */
export const isUnfinishedUnit = (text: string): boolean => unfinishedUnit.test(text);

const unfinishedUnit =
  /(?:^|[\s,])(?:Phòng|Khoa|Ban|Tổ|Trạm|Trung tâm|Chi cục|Bệnh viện|Văn phòng|Thanh tra)(?:\s+(?:Nghiệp vụ|Tổ chức|Kế hoạch|Tài chính|Quản lý|Công nghệ|Công tác|Hành chính|Khoa học|Dân số|Kiểm soát))?$/u;

const openWord =
  /(?:^|\s)(?:của|và|các|về|theo|cho|với|tại|trong|(?<!trực )thuộc|từ|đến|là|được|những|bởi|Bộ)$/iu;

const openDate = /(?:ngày|tháng|quý|năm|đoạn|số|đạt|từ|trước|hết)$/iu;
