import { fold, type Ids } from '#kernel';
import type { Block, Numbering, Paragraph } from '#nd30';
import type { ImportResult, ImportedParagraph, ImportedSection } from '../import-result.js';

interface Open {
  readonly level: number;
  readonly children: Block[];
}

/** Opening, sections nested by level, and the closing sentence, which belongs to no section. */
export function contentBody({ opening, sections }: ImportResult, ids: Ids): Block[] {
  const body: Block[] = opening.map((paragraph) => contentParagraph(paragraph, ids));
  const closing: ImportedParagraph[] = [];
  const enclosing: Open[] = [{ level: 0, children: body }];
  for (const section of sections) {
    while ((enclosing.at(-1)?.level ?? 0) >= section.level) enclosing.pop();
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

const contentParagraph = ({ label, text }: ImportedParagraph, ids: Ids): Paragraph => ({
  kind: 'paragraph',
  id: ids.next<'Node'>(),
  numbering: numberingOf(label),
  content: [{ kind: 'text', text: withoutEnding(text) }],
});

/** `./.` closes the printed document; it is typeset, not content. */
const withoutEnding = (text: string): string => text.replace(/\s*\.?\/\.?\s*$/, '.');

function numberingOf(label: string | null): Numbering {
  if (label === null) return 'none';
  if (/^[IVX]+$/.test(label)) return 'roman';
  if (/^\d+$/.test(label)) return 'arabic';
  if (/^\d+(?:\.\d+)+$/.test(label)) return 'decimal';
  if (/^[a-zđ]$/.test(label)) return 'letter';
  return /^[\p{L}\d]/u.test(label) ? 'none' : 'bullet';
}
