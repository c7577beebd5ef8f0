import type { ReplyOf, RequestOf } from '../../../server/routes.js';

export type Reading = ReplyOf<'POST /api/imports'>;
export type Piece = Reading['pieces'][number];
export type Change = RequestOf<'POST /api/imports/rereading'>['body']['changes'][number];
export type UnknownUnit = Reading['questions'][number] & { readonly spelling: string };

/** Names nobody of the body has explained yet. */
export const unknownUnits = ({ questions }: Reading): readonly UnknownUnit[] =>
  questions.flatMap((question) =>
    question.spelling === undefined ? [] : [{ ...question, spelling: question.spelling }],
  );

/** What was understood, in one sentence. */
export function sentenceOf({ content, pieces }: Reading): string {
  const count = (kind: RegExp): number => pieces.filter(({ as }) => kind.test(as)).length;
  const parts = [
    `${content.legalBases.length} căn cứ`,
    `${count(/^section1$/)} mục lớn`,
    `${count(/^section[234]$/)} mục nhỏ`,
    content.annexes.length > 0 &&
      `${content.annexes.length} phụ lục với ${count(/^annexRow$/)} dòng`,
  ];
  return `Hệ thống nhận ra ${parts.filter(Boolean).join(', ')}.`;
}
