import type { Day } from './model.js';

interface DocumentIdParts {
  readonly organId: string;
  readonly day: Day;
  readonly number: string;
  readonly notation: string;
}

/** Mã văn bản: `OrganId,yyyy/MM/dd,Number/Notation`. */
export const documentIdOf = ({ organId, day, number, notation }: DocumentIdParts): string =>
  `${organId},${day.replaceAll('-', '/')},${number}/${notation}`;

/** Takes a mã văn bản apart; undefined when it has another form. */
export function parseDocumentId(documentId: string): DocumentIdParts | undefined {
  const [, organId, day, number, notation] =
    /^([^,]+),(\d{4}\/\d{2}\/\d{2}),([^,/]+)\/([^,]+)$/.exec(documentId) ?? [];
  return organId && day && number && notation
    ? { organId, day: day.replaceAll('/', '-'), number, notation }
    : undefined;
}
