import { folded as fold } from './folded.js';
import type { Field } from './columns.js';

/** `1`, `1.1`, `IV`, `a)`: a cell that is only a number. */
export const isLabelCell = (text: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,6}|[A-Da-dđ])[.)]?$/.test(text);

const timeStart =
  /^(?:[-–+]\s*)?(?:(?:trong|vao|den|het|den het|tu|ca|dau|cuoi|giua|truoc|sau|cham nhat|hoan thanh|muon nhat)\s+)*(?:quy\s+[ivx\d]|hang\s+(?:nam|quy|thang|tuan|ngay)|nam\s*(?:\d{4}|hoc)|nam$|thang\s*\d|ngay\s*\d|ca nam|thuong xuyen|nhiem vu thuong xuyen|dinh ky|moi\s+(?:\d|nam|quy|thang)|\d+ thang|\d+ lan\/|khi co|khi phat sinh|theo lo(?: trinh)?$|theo lo trinh|theo quy dinh|theo ke hoach|theo tien do|theo yeu cau|sau khi|giai doan|6 thang|\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|20\d\d\s*[-–]\s*20\d\d|20\d\d$|ban hanh ke hoach\s*:\s*quy|dot xuat|ngay sau|lien tuc|quy [ivx]+|(?:hang|thuong|trong|thang|quy|moi|dinh)$)/;

export const isTime = (text: string): boolean => text.length <= 140 && timeStart.test(fold(text));

const unitStart =
  /^(?:[-–+]\s*)?(?:(?:truong|lanh dao|dai dien)\s+)?(?:cac|toan the|toan|tat ca|p\.|p )?\s*(?:phong|khoa|khoi|ban(?! hanh)|to(?! chuc)|tram|ttyt|tyt|benh vien|trung tam|so(?= )|ubnd|uy ban|van phong|thanh tra|don vi|co quan|bo phan|doan|hoi dong|hoi|cong doan|chi cuc|giam doc|pgd|to cong tac|lanh dao|vien chuc|ca nhan|bo|dang uy|chi bo|bhxh|truong|toan benh vien|dieu duong|[pk]\.\s?[a-z]{2,})(?:\b|(?=[ ,.;]|$))/;

export const isUnit = (text: string): boolean =>
  text.length <= 220 &&
  (unitStart.test(fold(text)) || /^(?:\p{Lu}{2,8}\d?)(?:\s*[,;&–-]\s*\p{Lu}{2,8})*$/u.test(text)) &&
  !isTime(text);

const productStart =
  /^(?:[-–+]\s*)?(?:cac\s+|ban\s+|\d+%?\s+)?(?:ke hoach|bao cao|quyet dinh|cong van|van ban|thong bao|bien ban|to trinh|hoi nghi|phieu|ban tin|tin bai|bai viet|phan mem|trang thiet bi|quy che|quy trinh|danh muc|ho so|de an|chuong trinh|hop dong|nghi quyet|giay|tai lieu|so lieu|ket qua|san pham|lop|chung chi|he thong|huong dan|du thao|bang|video|chuyen muc|hinh anh|ty le|phuong an|chi thi|phan anh|so theo doi|bo tieu chi|ket luan)(?:\b|(?=[ ,.;:]|$))/;

export const isProduct = (text: string): boolean => productStart.test(fold(text));

const isAmount = (text: string): boolean =>
  /^[\d.,]+(?:\s*(?:triệu|đồng|tr\.?đ|trđ|tỷ|nghìn).*)?$/iu.test(text) ||
  /^kinh phí|^nguồn |^ngân sách|^NSNN/iu.test(text);

const isMeasureCell = (text: string): boolean =>
  /^[≥≤<>=]?\s*\d+([.,]\d+)?\s*%?$|^%$|^[≥≤<>]/u.test(text);

const actionStart =
  /^(?:[-–+]\s*)?(?:tiep tuc|xay dung|to chuc|trien khai|thuc hien|ra soat|kiem tra|tang cuong|nang cao|ban hanh|hoan thien|day manh|cong khai|bo tri|khao sat|danh gia|tham muu|phoi hop|cap nhat|duy tri|ung dung|so hoa|dao tao|tuyen truyen|pho bien|theo doi|quan ly|giai quyet|ap dung|cung cap|ket noi|rut ngan|cat giam|don gian|sap xep|kien toan|xac dinh|lap|chuan hoa|huong dan|nghien cuu|kip thoi|hoan thanh|sua doi|xu ly|dau tu|doi moi|phat trien|lay y kien|tiep nhan|giam sat|niem yet|mo rong|thanh lap|cung co|khac phuc|phan cong|phan cap|hop|van hanh|tich hop|trien|bao dam|dam bao|tham gia|thuc|tong hop|bien soan|dang tai|phat hanh|phat dong|tuyen dung|cu)(?=[ ,])/;

const startsAction = (text: string): boolean => text.length > 12 && actionStart.test(fold(text));

/** Begins with what is done; two words alone may be a unit's bare name (`Quản lý chất lượng`). */
const isAction = (text: string): boolean => text.length > 28 && startsAction(text);

/** `Các khoa, phòng`, `Toàn bệnh viện`: they take part; one of them leads. */
const isEverybody = (text: string): boolean => /^(?:c[áa]c|toàn|tất cả)(?=\s)/iu.test(text);

/** How well a piece of text suits a column, by its words alone; 0 says nothing. */
export function suits(text: string, field: Field): number {
  if (text === '') return 0;
  const time = isTime(text);
  const unit = isUnit(text);
  const label = isLabelCell(text);
  switch (field) {
    case 'label':
      return label ? 6 : -8;
    case 'time':
      return time ? 5 : -4;
    case 'lead':
    case 'coordinating':
      if (isAction(text)) return -4;
      if (unit && /^\p{Ll}/u.test(text) && !/^các\s/u.test(text)) return 0;
      if (unit) return (field === 'coordinating') === isEverybody(text) ? 4.5 : 3.9;
      return time || label || text.length > 90 ? -5 : -1.5;
    case 'products':
      if (time || label) return -4;
      if (isProduct(text)) return 3;
      if (/\sđược(?:\s|$)/u.test(text) && text.length < 60) return 1;
      return unit ? -2.5 : text.length > 160 ? -1 : 0;
    case 'budget':
      return isAmount(text) ? 4 : -5;
    case 'measure':
      return isMeasureCell(text) ? 5 : -4;
    case 'note':
    case 'other':
      return time || unit ? -3 : -2;
    case 'text':
      if (time || label) return -5;
      if (startsAction(text)) return 3;
      if (isProduct(text) && text.length <= 25) return -0.5;
      return unit && text.length < 60 ? -1.5 : text.length > 25 ? 2.5 : 0.5;
    case 'shortcoming':
    case 'parent':
    case 'objective':
    case 'group':
      if (time || label) return -5;
      return unit && text.length < 60 ? -2 : text.length > 25 ? 1.2 : 0.5;
  }
}
