import { printQuantity } from '#nd30';
import type { FigureDifference } from './compare-figures.js';

/** One difference as the next report tells it. */
export const describeDifference = (
  { label, unit, drafted, now, units }: FigureDifference,
  periodName: string,
  source: 'ownPeriods' | 'received',
): string => {
  const said = (value: string | null) =>
    value === null ? 'chưa có số liệu' : printQuantity(value, unit);
  return `${label} (${periodName}) từ ${said(drafted)} thành ${said(now)}, theo ${basis[source]} của ${units.join(', ')}`;
};

const basis = { ownPeriods: 'phiếu sửa', received: 'báo cáo đã thay đổi' } as const;
