import { fold } from '#kernel';
import { opensAnnex, readPreamble } from './annex-preamble.js';
import { joinBlocks } from '../body/blocks.js';
import type {
  ImportedAnnex,
  ImportedAnnexKind,
  ImportedGroup,
  ImportedRow,
} from '../import-result.js';
import type { Line } from '../lines.js';
import { spansOf } from '../spans.js';
import type { Column } from '../table/columns.js';
import { headerAt } from '../table/header-row.js';
import { startsTable } from '../table/starts-table.js';
import { readPositionedTable } from '../table/positioned/positioned-table.js';
import { placeRows, type GroupOfRows } from '../table/hierarchy.js';
import { inferColumns } from '../table/inferred-columns.js';
import { readRow } from '../table/row-fields.js';
import { readTable, type ReadTable } from '../table/read-table.js';
import type { KnowsPair } from '../table/word-pairs.js';

export interface ReadAnnex {
  readonly annex: ImportedAnnex;
  /** `(Đính kèm Kế hoạch số … của …)` */
  readonly citation: string;
  readonly citationLines: readonly number[];
  readonly columns: readonly Column[];
  /** Lines of the first table's column headings. */
  readonly headingLines: readonly number[];
  /** Rows whose cells found their columns by what they say. */
  readonly guessedRows: readonly { readonly label: string; readonly lines: readonly number[] }[];
}

/** One annex per label; lines before the first label make an annex without one. */
export function readAnnexes(lines: readonly Line[], knowsPair: KnowsPair): ReadAnnex[] {
  const starts = lines.flatMap((line, index) => (opensAnnex(line) ? [index] : []));
  if (lines.length > 0 && starts[0] !== 0) starts.unshift(0);
  return starts.map((start, at) =>
    readAnnex(lines.slice(start, starts[at + 1] ?? lines.length), knowsPair),
  );
}

function readAnnex(lines: readonly Line[], knowsPair: KnowsPair): ReadAnnex {
  const tableAt = lines.findIndex((_, index) => startsTable(lines, index));
  const preamble = readPreamble(tableAt < 0 ? frontOf(lines) : lines.slice(0, tableAt));
  const rest = lines.slice(tableAt < 0 ? preamble.count : tableAt);
  const tables = tableAt < 0 ? headlessTable(rest, knowsPair) : readTables(rest, knowsPair);
  const parts = tables.map((table) => ({ table, ...placeRows(table.rows, table.columns) }));
  const rows = parts.flatMap(({ table, rows: placed }) =>
    placed.map((row) => readRow(row, table.columns)),
  );
  const columns = tables[0]?.columns ?? [];
  return {
    annex: {
      label: preamble.label,
      title: preamble.title,
      kind: kindOf(preamble.title, columns, tables.length > 0),
      statedTotal: statedTotal(tables),
      groups: parts.flatMap(({ groups }) => groups.map(importedGroup)),
      rows: tables.length > 0 ? rows : paragraphsAsRows(rest),
      lines: spansOf([...preamble.lines, ...tables.flatMap(({ ownLines }) => ownLines)]),
    },
    citation: preamble.citation,
    citationLines: preamble.citationLines,
    columns,
    headingLines: tables[0]?.headingLines ?? [],
    guessedRows: parts.flatMap(({ rows: placed }) =>
      placed.flatMap(({ label, raw }) =>
        raw.guessed === true ? [{ label, lines: raw.lines }] : [],
      ),
    ),
  };
}

/** Lines before the first sentence of an annex that has no table. */
function frontOf(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(
    ({ text, cells }, index) =>
      index > 0 && ((/\p{Ll}/u.test(text) && !/^[(*]/.test(text)) || cells.length > 2),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

function readTables(lines: readonly Line[], knowsPair: KnowsPair): ReadTable[] {
  const tables: ReadTable[] = [];
  for (let index = 0; index < lines.length;) {
    const positioned = readPositionedTable(lines, index, lines.length);
    if (positioned !== null) {
      tables.push(positioned);
      index = positioned.next;
      continue;
    }
    const header = headerAt(lines, index);
    if (header === null) {
      index++;
      continue;
    }
    const table = readTable(lines, index, header, lines.length, knowsPair);
    tables.push(table);
    index = Math.max(table.next, index + 1);
  }
  return tables;
}

function headlessTable(lines: readonly Line[], knowsPair: KnowsPair): ReadTable[] {
  const columns = inferColumns(lines);
  if (columns === null) return [];
  const header = { headings: columns.map(({ heading }) => heading), count: 0, scattered: false };
  return [{ ...readTable(lines, 0, header, lines.length, knowsPair), columns }];
}

const statedTotal = (tables: readonly ReadTable[]): string | null =>
  tables
    .map(({ total }) => total)
    .find((total) => total !== null)
    ?.replace(/\s*\.?\/\s*\.?\s*$|\.$/, '') ?? null;

function kindOf(title: string, columns: readonly Column[], isTable: boolean): ImportedAnnexKind {
  if (!isTable) return 'other';
  const key = fold(title);
  const has = (field: Column['field']): boolean => columns.some((column) => column.field === field);
  const headings = fold(columns.map(({ heading }) => heading).join(' '));
  if (has('parent') || has('objective') || /giai doan \d{4}/.test(key)) return 'framework';
  if (/chi tieu/.test(key) && !has('products')) return 'targets';
  if (
    /nhiem vu|phan cong|ke hoach|khac phuc|hoat dong/.test(key) ||
    has('shortcoming') ||
    has('products') ||
    has('time')
  )
    return 'tasks';
  if (has('measure') || /chi tieu/.test(headings)) return 'targets';
  return has('lead') ? 'tasks' : 'other';
}

const importedGroup = ({ label, title, statedCount, rows, lines }: GroupOfRows): ImportedGroup => ({
  label,
  title,
  statedCount,
  rows,
  lines: spansOf(lines),
});

/** An annex without a table keeps its paragraphs as rows. */
const paragraphsAsRows = (lines: readonly Line[]): ImportedRow[] =>
  joinBlocks(lines).blocks.map(({ labelled, text, lines: numbers }) => ({
    label: labelled?.label ?? '',
    group: null,
    groupLabel: null,
    text,
    products: [],
    lead: [],
    coordinating: [],
    time: null,
    budget: null,
    note: null,
    parent: null,
    shortcoming: null,
    measure: null,
    lines: spansOf(numbers),
  }));
