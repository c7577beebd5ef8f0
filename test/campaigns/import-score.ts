import type { ImportResult } from '#modules/drafting';
import { alignItems } from './align-items.js';

/** A hand-made annotation: the parts of an import result, without line numbers. */
export type ImportAnnotation = Omit<
  WithoutLines<ImportResult>,
  'opening' | 'unplaced' | 'fieldLines' | 'findings' | 'signature'
> & {
  readonly signature: {
    readonly authority: string | null;
    readonly position: string | null;
    readonly name?: string | null;
  } | null;
  /** Findings that must be among the reported ones, by kind and lines. */
  readonly findings: readonly {
    readonly kind: string;
    readonly lines: readonly (readonly number[])[];
  }[];
};

type WithoutLines<Value> = Value extends readonly (infer Item)[]
  ? readonly WithoutLines<Item>[]
  : Value extends object
    ? {
        readonly [Key in keyof Value as Key extends 'lines' ? never : Key]: WithoutLines<
          Value[Key]
        >;
      }
    : Value;

export interface ImportScore {
  /** Right cells of all cells, 0 to 1; invented cells and unplaced lines count as wrong. */
  readonly score: number;
  readonly right: number;
  readonly total: number;
  readonly misses: readonly string[];
}

type Item = Readonly<Record<string, unknown>>;

/** Compares an import with its annotation cell by cell. */
export function scoreImport(expected: ImportAnnotation, actual: ImportResult): ImportScore {
  const misses: string[] = [];
  let right = 0;
  let total = 0;
  const cell = (where: string, want: unknown, got: unknown): void => {
    total++;
    if (printed(want) === printed(got)) right++;
    else misses.push(`${where}: ${printed(want)} ≠ ${printed(got)}`);
  };
  const items = (
    where: string,
    want: readonly Item[],
    got: readonly Item[],
    key: string,
    fields: readonly string[],
  ): void => {
    for (const [one, other] of alignItems(want, got, (item) => printed(item[key]))) {
      const name = `${where} ${printed((one ?? other)?.label ?? (one ?? other)?.[key]).slice(0, 40)}`;
      if (one && other)
        for (const field of fields) cell(`${name}.${field}`, one[field], other[field]);
      else
        for (const field of fields)
          cell(
            `${name}.${field} (${one ? 'thiếu' : 'thừa'})`,
            one ? one[field] : absent,
            other ? other[field] : absent,
          );
    }
  };

  cell('title.type', expected.title.type, actual.title.type);
  cell('title.subject', expected.title.subject, actual.title.subject);
  for (const field of [
    'number',
    'symbol',
    'issuer',
    'superior',
    'place',
    'date',
    'year',
    'archive',
  ] as const)
    cell(field, expected[field], actual[field]);
  cell(
    'signature.authority',
    expected.signature?.authority ?? null,
    actual.signature?.authority ?? null,
  );
  cell(
    'signature.position',
    expected.signature?.position ?? null,
    actual.signature?.position ?? null,
  );
  list(cell, 'addressees', expected.addressees, actual.addressees);
  list(cell, 'recipients', expected.recipients, actual.recipients);
  items('căn cứ', asItems(expected.legalBases), asItems(actual.legalBases), 'text', [
    'text',
    'docType',
    'number',
    'date',
    'issuer',
  ]);
  items('mục', asItems(expected.sections), asItems(actual.sections), 'heading', [
    'label',
    'heading',
    'level',
  ]);
  expected.sections.forEach((section, index) => {
    const other = actual.sections[index];
    items(
      `đoạn của ${section.heading}`,
      asItems(section.paragraphs),
      asItems(other?.paragraphs ?? []),
      'text',
      ['label', 'text'],
    );
  });
  items('chỉ tiêu', asItems(expected.bodyTargets), asItems(actual.bodyTargets), 'text', [
    'label',
    'text',
    'measure',
    'lead',
    'coordinating',
  ]);
  items('báo cáo', regimes(expected.reporting), regimes(actual.reporting), 'key', [
    'dueText',
    'due',
    'before',
    'windowFrom',
    'windowTo',
    'dueRule',
  ]);
  cell('số phụ lục', expected.annexes.length, actual.annexes.length);
  expected.annexes.forEach((annex, index) => {
    const other = actual.annexes[index];
    const name = annex.label ?? `bảng ${index + 1}`;
    for (const field of ['label', 'title', 'kind', 'statedTotal'] as const)
      cell(`${name}.${field}`, annex[field], other ? other[field] : absent);
    items(`${name} nhóm`, asItems(annex.groups), asItems(other?.groups ?? []), 'title', [
      'label',
      'title',
      'statedCount',
      'rows',
    ]);
    items(`${name} dòng`, asItems(annex.rows), asItems(other?.rows ?? []), 'text', rowFields);
  });
  for (const finding of expected.findings)
    cell(
      `phát hiện ${finding.kind} ${JSON.stringify(finding.lines)}`,
      true,
      actual.findings.some(
        ({ kind, lines }) => kind === finding.kind && touches(lines, finding.lines),
      ),
    );
  for (const { line, text } of actual.unplaced) cell(`dòng ${line} không xếp được`, absent, text);
  return { score: total === 0 ? 0 : right / total, right, total, misses };
}

const rowFields = [
  'label',
  'group',
  'groupLabel',
  'text',
  'products',
  'lead',
  'coordinating',
  'time',
  'budget',
  'note',
  'parent',
  'shortcoming',
  'measure',
];

/** Stands for a cell that is not there at all; equal to nothing an importer gives. */
const absent = '∅';

const asItems = (items: readonly object[]): readonly Item[] => items.map((item) => ({ ...item }));

const regimes = (
  items: readonly { readonly tier: string; readonly period: string }[],
): readonly Item[] => items.map((item) => ({ ...item, key: `${item.tier} ${item.period}` }));

function list(
  cell: (where: string, want: unknown, got: unknown) => void,
  where: string,
  want: readonly string[],
  got: readonly string[],
): void {
  for (let index = 0; index < Math.max(want.length, got.length); index++)
    cell(`${where}[${index}]`, want[index] ?? absent, got[index] ?? absent);
}

const touches = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean =>
  b.every(([first = 0, last = 0]) => a.some(([from = 0, to = 0]) => from <= last && to >= first));

/** Spaces, dashes and closing marks do not count. */
function printed(value: unknown): string {
  if (typeof value === 'string')
    return value
      .normalize('NFC')
      .replace(/[–—−]/g, '-')
      .replace(/\s+/g, ' ')
      .replace(/[.;,:]+$/, '')
      .trim();
  if (Array.isArray(value)) return `[${value.map(printed).join(' | ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${key}=${printed(part)}`)
      .join(' ')}}`;
  return String(value ?? null);
}
