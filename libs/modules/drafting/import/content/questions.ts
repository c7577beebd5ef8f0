import { fold } from '#kernel';
import { typeCodeOf } from '../letterhead/document-types.js';
import type { ImportResult, Spans } from '../import-result.js';

export type ImportQuestion =
  | {
      readonly kind: 'unknownUnit';
      /** As printed. */
      readonly spelling: string;
      readonly text: string;
      readonly lines: Spans;
    }
  | { readonly kind: 'unknownType' | 'otherIssuer'; readonly text: string; readonly lines: Spans };

/** What the text leaves open: its type, another body's name, units nobody knows yet (each once). */
export function questionsOf(
  result: ImportResult,
  bodyName: string,
  knowsUnit: (spelling: string) => boolean,
): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if (typeCodeOf(result.title.type) === null)
    questions.push({
      kind: 'unknownType',
      text: 'Văn bản này thuộc loại nào?',
      lines: result.fieldLines.title ?? [],
    });
  if (result.issuer !== null && fold(result.issuer) !== fold(bodyName))
    questions.push({
      kind: 'otherIssuer',
      text: `Văn bản ghi cơ quan ban hành là “${result.issuer}”; sẽ dùng “${bodyName}”, đúng không?`,
      lines: result.fieldLines.issuer ?? [],
    });
  const asked = new Set<string>();
  for (const { lead, coordinating, lines } of [
    ...result.bodyTargets,
    ...result.annexes.flatMap(({ rows }) => rows),
  ])
    for (const spelling of [...lead, ...coordinating])
      if (!knowsUnit(spelling) && !asked.has(spelling)) {
        asked.add(spelling);
        questions.push({
          kind: 'unknownUnit',
          spelling,
          text: `“${spelling}” là đơn vị nào?`,
          lines,
        });
      }
  return questions;
}
