import type { TextJson } from './doc-json.js';
import type { PastedLine } from './pasted.js';

const blockTags = new Set(
  'P DIV LI H1 H2 H3 H4 H5 H6 TR BLOCKQUOTE PRE TABLE UL OL BODY SECTION ARTICLE'.split(' '),
);
const ignoredTags = new Set('STYLE SCRIPT HEAD META LINK TITLE XML IMG OBJECT'.split(' '));

type MarkName = 'bold' | 'italic';

/** Reads pasted HTML line by line; styles, classes, pictures and Word's own marks stay behind. */
export function linesOfHtml(html: string): PastedLine[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: PastedLine[] = [];
  let runs: TextJson[] = [];
  const close = (block: Element | null): void => {
    const trimmed = tidied(runs);
    runs = [];
    if (trimmed.length > 0) lines.push({ runs: trimmed, ...kindOf(block) });
  };
  const read = (node: Node, block: Element | null, mark: MarkName | null): void => {
    if (node instanceof Text) {
      runs.push({ type: 'text', text: node.data, ...(mark && { marks: [{ type: mark }] }) });
    } else if (node instanceof Element && !isIgnored(node)) {
      if (node.tagName === 'BR') return close(block);
      const isBlock = blockTags.has(node.tagName);
      if (isBlock) close(block);
      const inner = isBlock ? node : block;
      for (const child of node.childNodes) read(child, inner, markOf(node) ?? mark);
      if (isBlock) close(inner);
      if (node.tagName === 'TD') runs.push({ type: 'text', text: ' ' });
    }
  };
  read(body, null, null);
  close(null);
  return lines;
}

/** Word repeats a list's drawn label as text it hides from others. */
const isIgnored = (element: Element): boolean =>
  ignoredTags.has(element.tagName) ||
  element.tagName.includes(':') ||
  /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');

function markOf(element: Element): MarkName | null {
  const { tagName } = element;
  if (tagName === 'B' || tagName === 'STRONG') return 'bold';
  if (tagName === 'I' || tagName === 'EM') return 'italic';
  const style = element.getAttribute('style') ?? '';
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return 'bold';
  return /font-style:\s*italic/i.test(style) ? 'italic' : null;
}

function kindOf(block: Element | null): Pick<PastedLine, 'headingLevel' | 'list'> {
  const word = /MsoHeading(\d)|Heading(\d)/i.exec(block?.className ?? '');
  const tag = /^H([1-6])$/.exec(block?.tagName ?? '');
  const level = tag?.[1] ?? word?.[1] ?? word?.[2];
  const style = block?.getAttribute('style') ?? '';
  const item = block?.closest('li');
  const isOrdered = item?.parentElement?.tagName === 'OL';
  const list = item
    ? isOrdered
      ? 'number'
      : 'bullet'
    : /mso-list:/i.test(style)
      ? 'bullet'
      : null;
  return { headingLevel: level ? Number(level) : null, list };
}

/** Line breaks of the source are blanks; none stands at the ends or twice in a row. */
function tidied(runs: readonly TextJson[]): TextJson[] {
  const joined: TextJson[] = [];
  let endsBlank = true;
  for (const run of runs) {
    let text = run.text.replace(/[\s\u00a0]+/g, ' ').normalize('NFC');
    if (endsBlank) text = text.replace(/^ /, '');
    if (!text) continue;
    endsBlank = text.endsWith(' ');
    joined.push({ ...run, text });
  }
  const last = joined.pop();
  const end = last?.text.replace(/ $/, '');
  return last && end ? [...joined, { ...last, text: end }] : joined;
}
