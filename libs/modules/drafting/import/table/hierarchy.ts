import { joinWords } from '../body/blocks.js';
import { labelOf, rankOf } from '../body/labels.js';
import type { Column, Field } from './columns.js';
import type { RawRow } from './raw-row.js';
import { splitLabel, splitNumber } from './split-cells.js';

export interface GroupOfRows {
  readonly label: string;
  title: string;
  statedCount: number | null;
  rows: number;
  readonly lines: number[];
}

export interface PlacedRow {
  readonly label: string;
  readonly group: GroupOfRows | null;
  readonly parents: readonly { text: string }[];
  readonly raw: RawRow;
}

export interface Hierarchy {
  readonly groups: readonly GroupOfRows[];
  readonly rows: readonly PlacedRow[];
}

interface Above {
  readonly rank: number;
  readonly label: string;
  text: string;
}

/** Which group and which objective or task every row stands under, and the number it has. */
export function placeRows(raws: readonly RawRow[], columns: readonly Column[]): Hierarchy {
  const groups: GroupOfRows[] = [];
  const rows: PlacedRow[] = [];
  const labelIsGroups = labelsBelongToGroups(raws, columns);
  const spanning: Above[] = [];
  const carried = new Map<Field, Above>();
  let group: GroupOfRows | null = null;
  let groupRank = Infinity;
  let lastLabel = '';

  const startGroup = (label: string, title: string, lines: number[]): void => {
    group = { label, ...countOf(title), rows: 0, lines };
    groups.push(group);
    spanning.length = 0;
    carried.clear();
    lastLabel = '';
  };

  raws.forEach((raw, index) => {
    const cell = (field: Field): string =>
      raw.cells[columns.findIndex((column) => column.field === field)] ?? '';
    const heading = headingOf(raw, raws[index + 1], columns);
    if (heading !== null) {
      if (groups.length === 0 || heading.rank <= groupRank) {
        groupRank = heading.rank;
        startGroup(heading.label, heading.text, [...raw.lines]);
      } else {
        while ((spanning.at(-1)?.rank ?? -1) >= heading.rank) spanning.pop();
        spanning.push(heading);
        const last = groups.at(-1);
        last?.lines.push(...raw.lines);
      }
      return;
    }
    const label = cell('label').replace(/[.)]$/, '');
    const groupCell = cell('group');
    if (groupCell !== '') {
      const current = groups.at(-1);
      if (current && label === '' && /^[\p{Ll}(]/u.test(groupCell))
        Object.assign(current, countOf(joinWords(current.title, groupCell)));
      else if (current?.title !== countOf(splitLabel(groupCell)[1]).title) {
        const [own, title] = splitLabel(groupCell);
        startGroup(labelIsGroups ? label || bare(own) : bare(own), title, [...raw.lines]);
      }
    }
    for (const field of ['objective', 'parent'] as const) carry(carried, field, cell(field));
    const numbered = splitNumber(cell(hasNumberIn(columns)))[0];
    if (!labelIsGroups && label !== '') lastLabel = label;
    const own = numbered || (labelIsGroups ? '' : label || lastLabel);
    const placed = group as GroupOfRows | null;
    if (placed) placed.rows++;
    rows.push({
      label:
        own || carried.get('parent')?.label || spanning.at(-1)?.label || placed?.label || label,
      group: placed,
      parents: [
        ...spanning,
        ...['objective', 'parent'].flatMap((field) => carried.get(field as Field) ?? []),
      ],
      raw,
    });
  });
  return { groups, rows };
}

const bare = (label: string): string => label.replace(/[.)]$/, '');

const hasNumberIn = (columns: readonly Column[]): Field =>
  columns.some(({ field }) => field === 'shortcoming') ? 'shortcoming' : 'text';

/** The label column numbers the groups when rows bring their own number or have none. */
function labelsBelongToGroups(raws: readonly RawRow[], columns: readonly Column[]): boolean {
  const labelAt = columns.findIndex(({ field }) => field === 'label');
  const groupAt = columns.findIndex(({ field }) => field === 'group');
  if (labelAt < 0 || groupAt < 0) return false;
  const plain = raws.filter(({ heading }) => heading === null);
  const labelled = plain.filter(({ cells }) => cells[labelAt] !== '');
  const together = labelled.filter(({ cells }) => cells[groupAt] !== '');
  const titles = new Set(together.map(({ cells }) => cells[groupAt]));
  return together.length >= labelled.length * 0.8 && titles.size >= together.length * 0.8;
}

/** `Cải cách thể chế (02 chỉ tiêu)` → title and stated count. */
function countOf(text: string): { title: string; statedCount: number | null } {
  const match =
    /\s*[(:–-]?\s*\(?(\d{1,3})\s+(?:chỉ tiêu|nhiệm vụ|nội dung|hoạt động|công việc|đầu việc|mục tiêu|tiêu chí|giải pháp)\)?\s*[.:]?$/iu.exec(
      text,
    );
  return match && match.index > 0
    ? { title: text.slice(0, match.index).trim(), statedCount: Number(match[1]) }
    : { title: text.replace(/\s*[:.]$/, '').trim(), statedCount: null };
}

function headingOf(
  raw: RawRow,
  next: RawRow | undefined,
  columns: readonly Column[],
): Above | null {
  if (raw.heading !== null) {
    const labelled = labelOf(raw.heading);
    if (labelled) return { rank: rankOf(labelled), label: labelled.label, text: labelled.rest };
    const named =
      /^(?:mục tiêu|nhiệm vụ|lĩnh vực|nội dung|nhóm nhiệm vụ)\s*(\d+(?:\.\d+)*|[IVX]+)?/iu.exec(
        raw.heading,
      );
    const rank = /^(?:lĩnh vực)/iu.test(raw.heading)
      ? 2
      : /^mục tiêu/iu.test(raw.heading)
        ? 2.5
        : 2.7;
    return { rank, label: named?.[1] ?? '', text: raw.heading };
  }
  const labelAt = columns.findIndex(({ field }) => field === 'label');
  const label = (raw.cells[labelAt] ?? '').replace(/[.)]$/, '');
  const texts = raw.cells.filter((cell, index) => index !== labelAt && cell !== '');
  const [text = ''] = texts;
  if (texts.length !== 1 || columns.length < 4) return null;
  const [own, rest] = label === '' ? splitLabel(text) : [label, text];
  if (own === '') return null;
  const below = next?.heading != null ? '' : nextLabel(next, labelAt);
  if (!below.startsWith(`${bare(own)}.`) && !/^[IVXA-D]+$/.test(bare(own))) return null;
  const labelled = labelOf(`${bare(own)}. X`);
  return { rank: labelled ? rankOf(labelled) : 3, label: bare(own), text: rest };
}

function nextLabel(row: RawRow | undefined, labelAt: number): string {
  const label = row?.cells[labelAt] ?? '';
  if (label !== '') return label;
  return splitLabel(row?.cells.find((cell) => cell !== '') ?? '')[0];
}

/** A spanning cell is printed once for its rows; a piece in lower case carries its text on. */
function carry(carried: Map<Field, Above>, field: Field, cell: string): void {
  if (cell === '') return;
  const current = carried.get(field);
  if (current && /^[\p{Ll}(]/u.test(cell)) current.text = joinWords(current.text, cell);
  else {
    const [label, text] = splitLabel(cell);
    carried.set(field, { rank: 9, label: bare(label), text });
    if (field === 'objective') carried.delete('parent');
  }
}
