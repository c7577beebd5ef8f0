/** `2026-01-30` as people read it: `30/01/2026`; nothing for no day. */
export const vietnameseDate = (day: string | null): string =>
  day === null ? '' : day.split('-').reverse().join('/');
