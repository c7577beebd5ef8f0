import { annexHeading } from '#nd30';
import type { Sample } from './read-samples.js';

const annexKinds = { targets: 'chỉ tiêu', tasks: 'nhiệm vụ' } as const;

/** What one finds in a sample, each a short phrase: `5 mục`, `Phụ lục I: 12 chỉ tiêu`. */
export function whatItHolds({ legalBases, body, annexes }: Sample): string[] {
  const sections = body.filter((block) => typeof block === 'object' && 'section' in block);
  return [
    ...(legalBases.length > 0 ? [`${legalBases.length} căn cứ`] : []),
    ...(sections.length > 0 ? [`${sections.length} mục`] : []),
    ...annexes.map(
      ({ kind, groups }, index) =>
        `${annexHeading(index, annexes.length)}: ${groups.flatMap(({ rows }) => rows).length} ${annexKinds[kind]}`,
    ),
  ];
}
