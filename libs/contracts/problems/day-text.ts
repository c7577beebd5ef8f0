/** `2026-11-21` as people write it: 21/11/2026. */
export const dayText = (day: unknown): string => String(day).split('-').reverse().join('/');

/** The Swedish way writes `2026-11-21 14:05`. */
const inVietnam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-21T07:05:09Z` as people write it in Vietnam: 14:05 ngày 21/11/2026. */
export function momentText(instant: unknown): string {
  const at = new Date(String(instant));
  // A refusal is told whatever it lacks.
  if (Number.isNaN(at.getTime())) return String(instant);
  const [day, time = ''] = inVietnam.format(at).split(' ');
  return `${time} ngày ${dayText(day)}`;
}
