import { nfc } from '#kernel';
import { printMeasure } from '../labels/number-words.js';
import type { AnnexColumn, AnnexRow } from '../model.js';
import { oneLine } from './words.js';

/** The paragraphs that a row shows in a column; a line break of the writer's begins a new one. */
export function cellText(column: AnnexColumn, row: AnnexRow): string[] {
  switch (column.field) {
    case 'products':
      return listed(row.products);
    case 'lead':
      return [row.lead.map(oneLine).join(', ')];
    case 'coordinating':
      return [row.coordinating.map(oneLine).join(', ')];
    case 'measure':
      return [row.measure ? printMeasure(row.measure) : ''];
    case 'other':
      return lines(row.cells[column.id] ?? '');
    case 'text':
    case 'shortcoming':
    case 'time':
    case 'budget':
    case 'note':
    case 'parent':
      return lines(row[column.field] ?? '');
    case 'label':
    case 'group':
      return [''];
  }
}

/** Several products stand as `- …` lines, a single one as it is. */
function listed(items: readonly string[]): string[] {
  const texts = items.map(oneLine);
  return texts.length > 1
    ? texts.map((text) => `- ${text.replace(/^-\s*/, '')}`)
    : lines(texts[0] ?? '');
}

const lines = (text: string): string[] => nfc(text).split(/\r?\n/).map(oneLine);

const short = new Set(['label', 'measure', 'budget', 'time']);

/** A number, with its percent sign or signs of more and less, or the dash where there is none. */
const figure = /^(?:[-+−]?\d[\d.,]*\s?%?|[-–—])$/u;

/** Figures and times stand in the middle of their column unless they are lists. */
export const isCentred = ({ field }: AnnexColumn, paragraphs: readonly string[]): boolean =>
  field === 'other'
    ? paragraphs.every((text) => figure.test(text))
    : short.has(field) && !paragraphs.some((text) => text.startsWith('-'));
