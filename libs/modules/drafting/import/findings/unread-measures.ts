import { measureOf } from '../annex/measures.js';
import type { Finder } from './parts.js';

/** Targets that print a figure the reader could not take as a measure. */
export const findUnreadMeasures: Finder = ({ annexes, bodyTargets }) =>
  [
    ...bodyTargets.map((target) => ({ ...target, where: 'Chỉ tiêu trong văn bản' })),
    ...annexes
      .filter(({ kind }) => kind === 'targets')
      .flatMap(({ label, rows }) =>
        rows.map((row) => ({ ...row, where: label ?? 'Bảng chỉ tiêu' })),
      ),
  ]
    .filter(
      ({ text, measure }) => measure === null && measureOf(text) === null && printsFigure(text),
    )
    .map(({ label, text, where, lines }) => ({
      kind: 'unread-measure' as const,
      where: `${where}, ${label ?? ''}`.replace(/, $/, ''),
      detail: 'Có con số nhưng chưa hiểu là mức chỉ tiêu nào.',
      evidence: [text],
      lines,
    }));

/** A figure that is no year, no document number and no label. */
const printsFigure = (text: string): boolean =>
  /%|\d/.test(
    text
      .replace(/\d+\/[\p{L}\d/-]+/gu, '')
      .replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?/g, '')
      .replace(
        /(?:năm|giai đoạn|quý|tháng|cấp|mức độ|phụ lục|điều|khoản|số)\s+\d+(?:\s*-\s*\d+)?/giu,
        '',
      )
      .replace(/\b(?:19|20)\d\d\b/g, ''),
  );
