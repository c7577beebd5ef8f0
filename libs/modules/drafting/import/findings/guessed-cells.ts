import type { Finder } from './parts.js';

/** Rows whose columns the text had lost: a person must hold them against the original. */
export const findGuessedCells: Finder = (_read, { guesses }) =>
  guesses.map(({ where, labels, lines }) => ({
    kind: 'missing-field' as const,
    where,
    detail: `Bản chữ thiếu ranh giới cột: ${labels.length} dòng được xếp vào cột theo nội dung. Hãy đối chiếu với bản gốc.`,
    evidence: labels,
    lines,
  }));
