import { vietnamTimestamp } from '#kernel';

/** `2026-11-21` as people write it: 21/11/2026. */
export const dayText = (day: unknown): string => String(day).split('-').reverse().join('/');

/** `2026-11-21T07:05:09Z` as people write it in Vietnam: 14:05 ngày 21/11/2026. */
export function momentText(instant: unknown): string {
  const at = new Date(String(instant));
  // A refusal is told whatever it lacks.
  if (Number.isNaN(at.getTime())) return String(instant);
  const [day, time = ''] = vietnamTimestamp(at).split('T');
  return `${time.slice(0, 5)} ngày ${dayText(day)}`;
}
