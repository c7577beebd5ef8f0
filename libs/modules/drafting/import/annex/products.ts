/** Products of a cell: one per bullet or semicolon, one when it has neither. */
export function splitProducts(cell: string): string[] {
  const text = cell.trim();
  const parts = /^[-–+•]\s*\S/.test(text)
    ? text.replace(/^[-–+•]\s*/, '').split(/[;.]?\s+[-–+•]\s*(?=[\p{Lu}\d])|;\s*/u)
    : text.split(/;\s*[-–+•]?\s*|\.\s+[-–+•]\s*/u);
  return parts
    .map((part) =>
      part
        .replace(/^[-–+•]\s*/, '')
        .replace(/[.;,]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '');
}
