import { compareExact, exact } from '#kernel';
import type { Measure } from '../measure.js';

/** Why a value of this measure cannot be, in words; null when it can. */
export function valueFault(measure: Measure | null, value: string): string | null {
  if (isAbove('0', value)) return 'giá trị không được âm';
  switch (measure?.kind) {
    case 'percent':
      return isAbove(value, '100') ? 'tỷ lệ không vượt quá 100%' : null;
    case 'mean':
      return isAbove(value, '100') ? 'điểm trung bình không vượt quá 100' : null;
    case 'done':
      return ['0', '1'].includes(value) ? null : 'chỉ ghi 0 (chưa làm) hoặc 1 (đã làm)';
    case 'count':
      return value.includes('.') ? 'số đếm là số nguyên' : null;
    default:
      return null;
  }
}

const isAbove = (a: string, b: string): boolean => compareExact(exact(a), exact(b)) > 0;
