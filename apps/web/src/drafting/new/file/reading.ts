import type { ReplyOf, RequestOf } from '../../../server/routes.js';
import { folded } from './fits-words.js';

export type Reading = ReplyOf<'POST /api/imports'>;
export type Piece = Reading['pieces'][number];
export type Change = RequestOf<'POST /api/imports/rereading'>['body']['changes'][number];

/** One name in all the ways it is spelled, save for case and diacritics. */
export interface UnknownUnit {
  readonly spellings: readonly string[];
  readonly line: number | undefined;
}

/** Names nobody of the body has explained yet, each asked once. */
export function unknownUnits({ questions }: Reading): readonly UnknownUnit[] {
  const asked = new Map<string, UnknownUnit>();
  for (const { spelling, lines } of questions) {
    if (spelling === undefined) continue;
    const before = asked.get(folded(spelling));
    asked.set(folded(spelling), {
      spellings: [...(before?.spellings ?? []), spelling],
      line: before?.line ?? lines[0]?.[0],
    });
  }
  return [...asked.values()];
}

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
