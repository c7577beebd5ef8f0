import { documentTypeNames } from '#contracts';

/** Words of the choices an administrator makes; what the server tells comes with its own. */
export const roleWords = {
  drafter: 'Người soạn thảo',
  unitHead: 'Trưởng đơn vị',
  formChecker: 'Người kiểm tra thể thức',
  deputyDirector: 'Cấp phó của người đứng đầu',
  director: 'Người đứng đầu cơ quan',
  clerk: 'Văn thư',
  auditor: 'Người kiểm tra, thanh tra',
  administrator: 'Quản trị',
} as const;

export const unitWords = {
  leadership: 'Ban lãnh đạo',
  phong: 'Phòng',
  khoa: 'Khoa',
  tram: 'Trạm y tế',
  ban: 'Ban',
  to: 'Tổ',
} as const;

export const channelWords = {
  http: 'Trực tiếp (HTTPS)',
  folder: 'Thư mục trao đổi',
  smtp: 'Thư điện tử',
} as const;

export const directionWords = { outgoing: 'Văn bản đi', incoming: 'Văn bản đến' } as const;

export const purposeWords = {
  personal: 'Chữ ký cá nhân',
  seal: 'Con dấu cơ quan',
  transport: 'Ký gói tin gửi đi',
} as const;

export const formWords = {
  KT: 'KT. – ký thay (cấp phó)',
  TL: 'TL. – thừa lệnh (trưởng đơn vị)',
  TUQ: 'TUQ. – thừa ủy quyền (có thời hạn)',
  Q: 'Q. – quyền, giao phụ trách',
  TM: 'TM. – thay mặt tập thể',
} as const;

/** Choices of a select, in the order they are written. */
export const choices = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));

export const typeChoices = choices(documentTypeNames);
