import type { ProblemCatalogue } from './problem.js';

export const renderingProblems = {
  AnnexFileIsNotAtHand: {
    status: 409,
    text: (d) => `Chưa dựng được bản in: thiếu tệp của phụ lục "${d.title}".`,
  },
} as const satisfies ProblemCatalogue;
