const longest = 120;

/** What a task is called on desks and in notices. */
export function taskTitle(number: string, words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return `${['Nhiệm vụ', number].filter(Boolean).join(' ')} “${short}”`;
}
