import { exact, holds } from '#kernel';
import { boundOf, type Measure } from '../measure.js';
import { percentOf } from './percent-of.js';

export type Light = 'met' | 'near' | 'behind' | 'none';

export const lightNames: Readonly<Record<Light, string>> = {
  met: 'Đạt',
  near: 'Gần đạt',
  behind: 'Chưa đạt',
  none: 'Chưa có số liệu',
};

/** How a value stands to its measure; `nearPercent` of the way is near. */
export function lightOf(measure: Measure | null, value: string | null, nearPercent: number): Light {
  if (measure === null || value === null) return 'none';
  if (isMet(measure, value)) return 'met';
  const percent = percentOfTarget(measure, value);
  return percent !== null && holds(exact(percent), '>=', exact(String(nearPercent)))
    ? 'near'
    : 'behind';
}

const isMet = ({ operator, value: wanted }: Measure, value: string): boolean =>
  holds(exact(value), boundOf(operator), exact(wanted));

/** In percent of the measure, one decimal; where less is better, how far the bound reaches beyond the value. */
export function percentOfTarget(
  { operator, value: wanted }: Measure,
  value: string,
): string | null {
  return operator === '<=' || operator === '<'
    ? percentOf(wanted, value)
    : percentOf(value, wanted);
}
