import type { Measure } from '../measure.js';
import type { AnnexRow, Measure as WrittenMeasure } from '#nd30';
import type { OpenQuestion } from './open-question.js';

export interface RowMeasure {
  readonly measure: Measure | null;
  readonly asked: readonly OpenQuestion[];
}

/**
 * By what a target is measured. What the content carries counts; words without any figure are met by
 * doing them; a figure that nobody read, or a range, is asked.
 */
export function measureOfRow({ measure, text }: Pick<AnnexRow, 'measure' | 'text'>): RowMeasure {
  const known = measure && livingMeasure(measure);
  if (known) return { measure: known, asked: [] };
  if (!measure && !holdsFigure(text)) return { measure: done, asked: [] };
  return { measure: null, asked: [{ kind: 'measure', words: text }] };
}

const done: Measure = { kind: 'done', operator: '=', value: '1' };

/** A measure of the content as living plans keep it; null for a range. */
export function livingMeasure({ op, value, unit }: WrittenMeasure): Measure | null {
  if (op === 'range') return null;
  const [noun = '', rate] = unit.split('/');
  if (noun === '%') return { kind: 'percent', operator: op, value };
  const kind = noun === 'điểm' ? 'mean' : 'count';
  const per = rate === undefined ? undefined : rates[rate];
  return { kind, operator: op, value, ...(noun ? { unit: noun } : {}), ...(per ? { per } : {}) };
}

const rates: Readonly<Record<string, NonNullable<Measure['per']>>> = {
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

/** Numbers of documents, dates and years are no figures to be reached. */
const holdsFigure = (text: string): boolean =>
  /\d/.test(
    text
      .replace(/\d+\/(?:20\d\d\/)?[\p{Lu}][\p{L}\d]*(?:-[\p{L}\d]+)*/gu, '')
      .replace(/\d{1,2}[/-]\d{1,2}[/-]20\d\d/g, '')
      .replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d/giu, '')
      .replace(/(?:năm\s+|quý\s+|giai đoạn\s+|\/\s*|[-–]\s*)?20\d\d/giu, '')
      .replace(/(?:phụ lục|điều|mục|khoản|mức|cấp|hạng|bước)\s+\d+/giu, ''),
  );
