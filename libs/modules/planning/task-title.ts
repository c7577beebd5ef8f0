const longest = 120;

/** What a task is called on desks and in notices. */
export const taskTitle = (number: string, words: string): string =>
  rowTitle('Nhiệm vụ', number, words);

/** `Chỉ tiêu 1.2 “…”` */
export function rowTitle(kind: string, number: string, words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return `${[kind, number].filter(Boolean).join(' ')} “${short}”`;
}
