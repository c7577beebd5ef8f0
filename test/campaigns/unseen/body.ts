import type { ImportAnnotation } from '../import-score.js';
import type { PrintedBlock } from './plan.js';

type Sections = ImportAnnotation['sections'];
type Section = Sections[number];

export type BodyPart =
  | { readonly level: Section['level']; readonly label: string | null; readonly heading: string }
  | { readonly label: string | null; readonly text: string };

const closers: Readonly<Record<string, string>> = { '-': ' ', '+': ' ' };

const printedLabel = (label: string | null): string => {
  if (label === null) return '';
  return `${label}${closers[label] ?? (/^[a-zđ]$/.test(label) ? ') ' : '. ')}`;
};

/** Running text as printed and the sections it is imported into. */
export function textOfBody(
  opening: string,
  parts: readonly BodyPart[],
): { body: PrintedBlock[]; sections: Sections } {
  const body: PrintedBlock[] = [{ kind: 'paragraph', text: opening }];
  const sections: (Omit<Section, 'paragraphs'> & {
    paragraphs: Section['paragraphs'][number][];
  })[] = [];
  for (const part of parts) {
    if ('heading' in part) {
      body.push({ kind: 'heading', text: `${printedLabel(part.label)}${part.heading}` });
      sections.push({
        label: part.label,
        heading: part.heading,
        level: part.level,
        paragraphs: [],
      });
    } else {
      body.push({ kind: 'paragraph', text: `${printedLabel(part.label)}${part.text}` });
      sections.at(-1)?.paragraphs.push({ label: part.label, text: part.text });
    }
  }
  body.push({ kind: 'paragraph', text: farewell });
  sections.at(-1)?.paragraphs.push({ label: null, text: farewell });
  return { body, sections };
}

const farewell =
  'Trên đây là Kế hoạch của đơn vị, yêu cầu các đơn vị, cá nhân liên quan nghiêm túc thực hiện./.';
