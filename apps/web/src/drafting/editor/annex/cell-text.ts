import type { AnnexColumn, AnnexRow } from '../content.js';
import { measureOf, writtenMeasure } from './measure.js';

/** What a cell shows; several things stand on lines of their own. */
export function cellText(row: AnnexRow, { id, field }: AnnexColumn): string {
  switch (field) {
    case 'products':
    case 'lead':
    case 'coordinating':
      return row[field].join('\n');
    case 'measure':
      return row.measure ? writtenMeasure(row.measure) : '';
    case 'text':
    case 'shortcoming':
    case 'parent':
    case 'time':
    case 'budget':
    case 'note':
      return row[field] ?? '';
    case 'other':
      return row.cells[id] ?? '';
    case 'label':
    case 'group':
      return '';
  }
}

/** The row with that cell written; words that are no measure go to the note: nothing is lost. */
export function withCellText(row: AnnexRow, column: AnnexColumn, written: string): AnnexRow {
  const text = written.normalize('NFC');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const { field } = column;
  switch (field) {
    case 'products':
      return { ...row, products: lines };
    case 'lead':
    case 'coordinating':
      return { ...row, [field]: lines.flatMap((line) => line.split(/\s*[;,]\s*/)).filter(Boolean) };
    case 'measure': {
      const measure = measureOf(text);
      if (measure || !text.trim()) return { ...row, measure };
      return { ...row, measure: null, note: [row.note, text.trim()].filter(Boolean).join('; ') };
    }
    case 'text':
      return { ...row, text };
    case 'shortcoming':
    case 'parent':
    case 'time':
    case 'budget':
    case 'note':
      return { ...row, [field]: text === '' ? null : text };
    case 'other':
      return { ...row, cells: { ...row.cells, [column.id]: text } };
    case 'label':
    case 'group':
      return row;
  }
}
