import { fold, type Ids } from '#kernel';
import type { Block, Numbering, Paragraph } from '#nd30';
import type { ImportResult, ImportedParagraph, ImportedSection } from '../import-result.js';

interface Open {
  readonly level: number;
  readonly children: Block[];
}

/**
 * Opening, sections nested by level, and the closing sentence, which belongs to no section. The line
 * that opens a decision encloses nothing: its articles stand beside it (NĐ 30/2020 Phụ lục III, Mẫu 1.2).
 */
export function contentBody({ opening, sections }: ImportResult, ids: Ids): Block[] {
  const body: Block[] = opening.map((paragraph) => contentParagraph(paragraph, ids));
  let articles = 0;
  const closing: ImportedParagraph[] = [];
  const enclosing: Open[] = [{ level: 0, children: body }];
  for (const section of sections) {
    while ((enclosing.at(-1)?.level ?? 0) >= section.level) enclosing.pop();
    if (section.label === null && resolution.test(section.heading)) {
      const text = section.heading.replace(/:?$/, ':');
      for (const paragraph of [{ label: null, text }, ...section.paragraphs]) {
        const article = articleOf(paragraph, articles + 1);
        if (article !== null) articles += 1;
        body.push(contentParagraph({ ...paragraph, ...article }, ids));
      }
      continue;
    }
    const children: Block[] = [];
    (enclosing.at(-1)?.children ?? body).push({
      kind: 'section',
      id: ids.next<'Node'>(),
      level: section.level,
      ...numberedHeading(section),
      children,
    });
    enclosing.push({ level: section.level, children });
    for (const paragraph of section.paragraphs)
      if (section === sections.at(-1) && closes(paragraph)) closing.push(paragraph);
      else children.push(contentParagraph(paragraph, ids));
  }
  return [...body, ...closing.map((paragraph) => contentParagraph(paragraph, ids))];
}

const resolution = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ):?$/;

/** An article by its number, which is derived from its place; one out of turn stays in the text. */
function articleOf({ text }: Pick<ImportedParagraph, 'text'>, no: number) {
  const [, number, rest = ''] = /^Điều (\d+)\s*[.:]\s*(.+)$/su.exec(text) ?? [];
  return number === String(no) ? { label: articleLabel, text: rest } : null;
}

const articleLabel = 'Điều';

const closes = ({ label, text }: ImportedParagraph): boolean =>
  label === null && fold(text).startsWith('tren day la');

/** Numbers are derived from position; a label of another kind stays in the heading. */
function numberedHeading({ label, heading }: ImportedSection): {
  numbering: Numbering;
  heading: string;
} {
  const numbering = numberingOf(label);
  return numbering === 'none' && label !== null
    ? { numbering, heading: `${label}. ${heading}` }
    : { numbering, heading };
}

const contentParagraph = (
  { label, text }: Pick<ImportedParagraph, 'label' | 'text'>,
  ids: Ids,
): Paragraph => ({
  kind: 'paragraph',
  id: ids.next<'Node'>(),
  numbering: numberingOf(label),
  content: [{ kind: 'text', text: withoutEnding(text) }],
});

/** `./.` closes the printed document; it is typeset, not content. */
const withoutEnding = (text: string): string => text.replace(/\s*\.?\/\.?\s*$/, '.');

function numberingOf(label: string | null): Numbering {
  if (label === null) return 'none';
  if (label === articleLabel) return 'article';
  if (/^[IVX]+$/.test(label)) return 'roman';
  if (/^\d+$/.test(label)) return 'arabic';
  if (/^\d+(?:\.\d+)+$/.test(label)) return 'decimal';
  if (/^[a-zđ]$/.test(label)) return 'letter';
  return /^[\p{L}\d]/u.test(label) ? 'none' : 'bullet';
}
