const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** `IV` and `4` are one place: targets and tasks of a plan often number their fields each their own way. */
function placeOf(no: string): number {
  if (/^\d/.test(no)) return Number.parseInt(no, 10);
  return [...no.toUpperCase()].reduce((sum, letter, at, all) => {
    const [value, next] = [letters[letter] ?? 0, letters[all[at + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}

/** Fields in the order of their numbers; those of one number stay as they came. */
export const byNumber = (a: { readonly no: string }, b: { readonly no: string }): number =>
  placeOf(a.no) - placeOf(b.no);
