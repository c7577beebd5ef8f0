import { useMemo } from 'react';
import { annexName } from './annex/annex-part.js';
import { labelsOf } from './body/labels.js';
import type { Block, DocumentContent } from './content.js';
import { goTo, goToPart } from './go-to.js';
import styles from './outline.module.css';
import { useContent } from './saving/editing-context.js';
import { useFindings } from './side/use-findings.js';

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly level: number;
  readonly go: () => void;
  /** Nodes and fields that stand in this part. */
  readonly holds: ReadonlySet<string>;
}

/** The parts of the document in their order, with what is found wrong in each. */
export function Outline() {
  const content = useContent((now) => now);
  const findings = useFindings().data?.findings ?? [];
  const entries = useMemo(() => entriesOf(content), [content]);
  const countOf = ({ holds }: Entry): number =>
    findings.filter(({ nodeId, field }) => holds.has(nodeId ?? field ?? '')).length;
  return (
    <nav aria-label="Các phần của văn bản" className={styles['outline']}>
      {entries.map((entry) => {
        const count = countOf(entry);
        return (
          <button
            key={entry.key}
            type="button"
            className={`${styles['entry']} ${entry.level > 1 ? styles['inner'] : ''}`}
            onClick={entry.go}
          >
            <span>{entry.name}</span>
            {count > 0 && (
              <span className={styles['count']} aria-label={`${count} chỗ cần xem`}>
                {count}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}

const headFields = ['subject', 'header', 'superior', 'issuer', 'place', 'symbol', 'urgency'];

function entriesOf({
  body,
  legalBases,
  addressees,
  recipients,
  annexes,
}: DocumentContent): Entry[] {
  const part = (key: string, name: string, holds: readonly string[]): Entry => ({
    key,
    name,
    level: 1,
    go: () => goToPart(key),
    holds: new Set(holds),
  });
  const idsOf = (lines: readonly { readonly id: string }[]): string[] => lines.map(({ id }) => id);
  return [
    part('phan-the-thuc', 'Thể thức', [
      ...headFields.flatMap((name) => [name, `header.${name}`]),
      'addressees',
      ...idsOf(addressees),
    ]),
    part('phan-can-cu', 'Căn cứ', ['legalBases', ...idsOf(legalBases)]),
    ...sectionsOf(body),
    part('phan-noi-nhan', 'Nơi nhận', ['recipients', 'archive', ...idsOf(recipients)]),
    part('phan-ky', 'Ký', []),
    ...annexes.map((annex, index) =>
      part(`phu-luc-${index + 1}`, annexName(index, annexes.length), [
        annex.id,
        ...(annex.kind === 'table'
          ? idsOf([...annex.groups, ...annex.rows, ...annex.columns])
          : []),
      ]),
    ),
  ];
}

/** Sections of two levels; deeper ones count for the one they stand in. */
function sectionsOf(body: readonly Block[]): Entry[] {
  const row = rowOf(body, 0);
  const labels = labelsOf(
    row.map(({ block, depth }) => ({ ...block, depth, isHeading: block.kind === 'section' })),
  );
  return row.flatMap(({ block, depth }, index) => {
    if (block.kind !== 'section' || depth > 1) return [];
    const inside =
      depth === 0 ? block.children.filter(({ kind }) => kind === 'paragraph') : [block];
    return [
      {
        key: block.id,
        name: [labels[index], block.heading || 'Đề mục trống'].filter(Boolean).join(' '),
        level: depth + 1,
        go: () => goTo({ nodeId: block.id }),
        holds: new Set([block.id, ...rowOf(inside, 0).map((one) => one.block.id)]),
      },
    ];
  });
}

const rowOf = (
  blocks: readonly Block[],
  depth: number,
): { readonly block: Block; readonly depth: number }[] =>
  blocks.flatMap((block) => [
    { block, depth },
    ...(block.kind === 'section' ? rowOf(block.children, depth + 1) : []),
  ]);
