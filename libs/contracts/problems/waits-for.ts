import type { ErrorDetails } from '#kernel';
import { momentText } from './day-text.js';

interface Waited {
  readonly kind: string;
  readonly name?: string;
  readonly since?: unknown;
  readonly dueAt?: unknown;
}

/** ` Đang chờ: kiểm tra nội dung (Trưởng đơn vị – Phòng Tổ chức, từ 09:12 ngày 04/03/2026).` */
export function waitsFor({ waitingFor }: ErrorDetails): string {
  if (!Array.isArray(waitingFor) || waitingFor.length === 0) return '';
  return ` Đang chờ: ${(waitingFor as Waited[]).map(oneOf).join('; ')}.`;
}

function oneOf({ kind, name, since, dueAt }: Waited): string {
  const known = [name, told('từ', since), told('hạn', dueAt)].filter(Boolean).join(', ');
  return [workNames[kind] ?? kind, known && `(${known})`].filter(Boolean).join(' ');
}

const told = (word: string, moment: unknown): string | false =>
  Boolean(moment) && `${word} ${momentText(moment)}`;

const workNames: Readonly<Record<string, string>> = {
  opinion: 'cho ý kiến',
  initial: 'ký nháy',
  contentCheck: 'kiểm tra nội dung',
  formCheck: 'kiểm tra thể thức',
  approval: 'duyệt',
  sign: 'ký số',
  issue: 'cấp số, đóng dấu',
  send: 'gửi',
  file: 'lưu hồ sơ',
  revise: 'sửa dự thảo',
  mendDelivery: 'xử lý nơi nhận từ chối',
  receive: 'tiếp nhận',
};
