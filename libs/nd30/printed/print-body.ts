import { labelBlocks } from '../labels/label-blocks.js';
import { printFigure } from '../labels/number-words.js';
import type { Layout } from '../layout/layout.js';
import type { Block, Inline, NodeId, Paragraph, Section } from '../model.js';
import type { PrintedBlock, PrintedRun, PrintedSectionHeading } from './printed.js';
import { nfc } from '#kernel';
import { oneLine, upper } from './words.js';

/** The text as a flat row of headings and paragraphs, the last one closed by `./.`. */
export function printBody(body: readonly Block[], { ending }: Layout): PrintedBlock[] {
  return closed(printBlocks(body, 1, labelBlocks(body)), ending);
}

const printBlocks = (
  blocks: readonly Block[],
  outline: number,
  labels: ReadonlyMap<NodeId, string>,
): PrintedBlock[] =>
  blocks.flatMap((block) => {
    const label = labels.get(block.id) ?? '';
    if (block.kind === 'paragraph') return [printParagraph(block, label)];
    return [
      printHeading(block, outline, label),
      ...printBlocks(block.children, outline + 1, labels),
    ];
  });

/** NĐ 30/2020 Phụ lục III, Mẫu 1.1, 1.2: an article's number is bold, also where it has no title. */
function printParagraph({ id, content, numbering }: Paragraph, label: string): PrintedBlock {
  const runs = trimmed(content.map(printRun));
  const opens = label === '' && opening.test(runs.map(({ text }) => text).join(''));
  return {
    ...{ kind: 'paragraph', id, label, boldLabel: numbering === 'article', runs },
    form: opens ? 'resolution' : 'line',
  };
}

const opening = /^(QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT):?$/u;

const printRun = (inline: Inline): PrintedRun =>
  inline.kind === 'figure'
    ? { text: printFigure(inline), mark: null }
    : { text: nfc(inline.text).replace(/[^\S\u00a0]+/g, ' '), mark: inline.mark ?? null };

function trimmed(runs: readonly PrintedRun[]): PrintedRun[] {
  const last = runs.length - 1;
  return runs.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last ? start.trimEnd() : start };
  });
}

/** NĐ 30/2020 Phụ lục I, Phần I, Mục II.6: what is centred, what in capitals, what bold. */
function printHeading(section: Section, outline: number, label: string): PrintedSectionHeading {
  const { id, numbering, heading } = section;
  const centred = numbering === 'part' || numbering === 'chapter' || numbering === 'division';
  const capitals = centred || numbering === 'roman';
  return {
    kind: 'heading',
    id,
    outline,
    form: centred ? 'centred' : 'line',
    bold: numbering !== 'letter' && numbering !== 'bullet',
    label,
    text: capitals ? upper(heading) : oneLine(heading),
  };
}

function closed(blocks: readonly PrintedBlock[], ending: string): PrintedBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks];
  const { runs } = last;
  const tail = runs.at(-1) ?? { text: '', mark: null };
  const text = `${tail.text.replace(/[\s.;/]+$/, '')}${ending}`;
  return [...blocks.slice(0, -1), { ...last, runs: [...runs.slice(0, -1), { ...tail, text }] }];
}
