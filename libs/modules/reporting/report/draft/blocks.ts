import { fold, type Ids } from '#kernel';
import type { Block, Inline, Numbering } from '#nd30';
import { absenceInWords } from '../../figures/formula-words.js';
import type { OutlineBlock } from '../outline/outline-file.js';
import { fillerOf } from './fill.js';
import type { ReportMaterial, ReportedField, ReportedTarget } from './material.js';
import { runsOf, text, type Fill, type FigureScope } from './sentence.js';
import { wordsOf } from './words-of-units.js';

export interface Drafting {
  readonly material: ReportMaterial;
  readonly fill: Fill;
  readonly ids: Ids;
}

type Depth = 1 | 2 | 3 | 4;
const byDepth: readonly Numbering[] = ['roman', 'arabic', 'letter', 'bullet'];
const below = (depth: Depth): Depth => (depth < 4 ? ((depth + 1) as Depth) : 4);

/** The blocks of the text in their order. */
export const blocksOf = (
  outline: readonly OutlineBlock[],
  depth: Depth,
  drafting: Drafting,
): Block[] => outline.flatMap((block) => blockOf(block, depth, drafting));

function blockOf(block: OutlineBlock, depth: Depth, drafting: Drafting): readonly Block[] {
  const { material, fill, ids } = drafting;
  if (typeof block === 'string') return [plain(block, drafting)];
  if ('say' in block) return said(runsOf(block, fill, wholeScope(material), ids), 'none', ids);
  if ('words' in block) return wordsOfUnits(block, drafting);
  if ('missing' in block) {
    const { without } = material;
    if (!without) return [];
    const names = { units: without.units.join(', '), reason: stopless(without.reason) };
    return [plain(fillerOf(material, names)(block.missing), drafting)];
  }
  if ('adjusted' in block)
    return material.adjustments.map((adjustment) =>
      plain(fillerOf(material, { adjustment })(block.adjusted), drafting),
    );
  if ('fields' in block)
    return material.fields
      .filter(({ title }) => isMeant(block.fields, title))
      .flatMap((field) => fieldOf(block, field, depth, drafting));
  return [section(fill(block.section), depth, drafting, block.holds)];
}

type FieldsBlock = Extract<OutlineBlock, { fields: unknown }>;

/** A field without a target has nothing to say. */
function fieldOf(
  { heading, target }: FieldsBlock,
  field: ReportedField,
  depth: Depth,
  drafting: Drafting,
): readonly Block[] {
  const { material, ids } = drafting;
  const blocks = field.targets.flatMap((one) =>
    said(runsOf(target, fillOf(one, material), scopeOf(one, material), ids), 'bullet', ids),
  );
  if (heading === undefined || blocks.length === 0) return blocks;
  const title = fillerOf(material, { field: field.title })(heading);
  return [{ ...section(title, depth, drafting, []), children: blocks }];
}

function wordsOfUnits(
  { words, none }: Extract<OutlineBlock, { words: unknown }>,
  drafting: Drafting,
): readonly Block[] {
  const lines = wordsOf(drafting.material.units, words);
  if (lines.length > 0) return lines.map((line) => plain(`- ${line}`, drafting));
  return none ? [plain(none, drafting)] : [];
}

/** Words of people are not filled in: a brace in them is a brace. */
function plain(words: string, { fill, ids }: Drafting): Block {
  const bullet = words.startsWith('- ');
  const content = [text(bullet ? words.slice(2) : fill(words))];
  return {
    kind: 'paragraph',
    id: ids.next<'Node'>(),
    numbering: bullet ? 'bullet' : 'none',
    content,
  };
}

const said = (runs: readonly Inline[] | null, numbering: Numbering, ids: Ids): readonly Block[] =>
  runs ? [{ kind: 'paragraph', id: ids.next<'Node'>(), numbering, content: closed(runs) }] : [];

/** A sentence that grew by additions ends once. */
function closed(runs: readonly Inline[]): readonly Inline[] {
  const last = runs.at(-1);
  if (last?.kind === 'text') {
    const ended = /[.:;]$/.test(last.text) ? last : { ...last, text: `${last.text}.` };
    return [...runs.slice(0, -1), ended];
  }
  return [...runs, text('.')];
}

const section = (
  heading: string,
  depth: Depth,
  drafting: Drafting,
  holds: readonly OutlineBlock[],
) => ({
  kind: 'section' as const,
  id: drafting.ids.next<'Node'>(),
  level: depth,
  numbering: byDepth[depth - 1] ?? ('none' as const),
  heading,
  children: blocksOf(holds, below(depth), drafting),
});

const wholeScope = ({ figures, idOf }: ReportMaterial): FigureScope => ({
  figureOf: (key) => figures.get(key),
  idOf,
});

const scopeOf = ({ id }: ReportedTarget, { figures, idOf }: ReportMaterial): FigureScope => ({
  figureOf: (key) => figures.get(`target/${id}/${key}`),
  idOf,
});

/** Why it has no value is said in the place of the value. */
function fillOf({ id, words }: ReportedTarget, material: ReportMaterial): Fill {
  const figure = material.figures.get(`target/${id}/value`);
  const absent = figure ? absenceInWords[figure.absent ?? 'nobodyReported'] : notMeasured;
  return fillerOf(material, { words: stopless(words), absent: lowered(absent) });
}

const notMeasured = 'Chưa tổng hợp được vì kế hoạch chưa nêu cách đo';

const isMeant = (wanted: FieldsBlock['fields'], title: string): boolean => {
  const holds = (words: readonly string[]) =>
    words.some((word) => fold(title).includes(fold(word)));
  return 'only' in wanted ? holds(wanted.only) : !holds(wanted.except);
};

const stopless = (words: string): string => words.trim().replace(/[\s.;:,]+$/, '');

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
