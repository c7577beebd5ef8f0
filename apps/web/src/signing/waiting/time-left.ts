const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds as a watch or a calendar would say them. */
export function leftInWords(left: number): string {
  if (left <= 0) return 'hết thời gian';
  if (left >= hour)
    return `${Math.floor(left / hour)} giờ ${Math.floor((left % hour) / minute)} phút`;
  const seconds = String(Math.floor((left % minute) / 1_000)).padStart(2, '0');
  return `${Math.floor(left / minute)}:${seconds}`;
}
