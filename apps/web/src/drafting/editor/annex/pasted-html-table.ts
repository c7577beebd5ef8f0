/** The first table of what Word or Excel copies as HTML; null when there is none. */
export function tableOfHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) => [...row.cells].map(linesOf));
}

const linesOf = (cell: Element): string => {
  const paragraphs = cell.querySelectorAll('p, li');
  const parts = paragraphs.length > 0 ? [...paragraphs] : [cell];
  return parts
    .map(({ textContent }) => textContent.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
};
