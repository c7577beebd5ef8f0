/** How likely a text goes on with the next piece. */
export function continuity(before: string, after: string): number {
  if (before === '') return /^\p{Ll}/u.test(after) ? -3 : 0;
  if (/^\p{Ll}/u.test(after)) return /[.;]$/.test(before) ? -1 : 4;
  if (/[,–-]$|\s(?:của|và|các|về|theo|cho|với|tại|trong)$/u.test(before)) return 4;
  return /^[-–+]/.test(after) ? 1 : -3.5;
}
