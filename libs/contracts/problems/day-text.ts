/** `2026-11-21` as people write it: 21/11/2026. */
export const dayText = (day: unknown): string => String(day).split('-').reverse().join('/');
