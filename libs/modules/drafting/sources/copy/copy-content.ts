import type { Ids } from '#kernel';
import type { Annex, AnnexRow, Block, DocumentContent, Inline, TableAnnex } from '#nd30';
import { placesOf } from '../../domain/pieces.js';
import { withFreshIds } from '../fresh-ids.js';
import { emptyPlaces, type OpenPlace } from '../open-places.js';
import { citesDocument, moveYears, yearOf, type YearStep } from './move-years.js';

/** A new draft after an old document; nothing of it is kept yet. */
export interface CopiedContent {
  readonly content: DocumentContent;
  /** What was true of the old document and may be no longer. */
  readonly openPlaces: readonly OpenPlace[];
  /** Null when the old document names no year. */
  readonly years: YearStep | null;
}

/**
 * The text of an old document for another year: node ids are fresh, years are moved on in the
 * subject, the text and the tables. Legal bases stay, annexes that are files do not come along.
 *
 * @param year the year of the new document; by default the one after the old
 */
export function copyContent(old: DocumentContent, year: number | null, ids: Ids): CopiedContent {
  const years = stepOf(old, year);
  const moved = years ? withYears(old, (text) => moveYears(text, years)) : old;
  const content = withFreshIds(
    { ...moved, urgency: 'normal', annexes: moved.annexes.filter(isTable) },
    ids,
  );
  return { content, openPlaces: [...toBeChecked(content, old), ...emptyPlaces(content)], years };
}

const isTable = (annex: Annex): annex is TableAnnex => annex.kind === 'table';

function stepOf(old: DocumentContent, year: number | null): YearStep | null {
  const texts: string[] = [];
  withYears(old, (text) => (texts.push(text), text));
  const from = yearOf(old.subject, texts);
  return from === null ? null : { from, to: year ?? from + 1 };
}

/** Every text of a content that may speak of its year; what it cites does not. */
function withYears(content: DocumentContent, move: (text: string) => string): DocumentContent {
  return {
    ...content,
    subject: move(content.subject),
    body: content.body.map((block) => movedBlock(block, move)),
    annexes: content.annexes.map((annex) => movedAnnex(annex, move)),
  };
}

const movedBlock = (block: Block, move: (text: string) => string): Block =>
  block.kind === 'section'
    ? {
        ...block,
        heading: move(block.heading),
        children: block.children.map((child) => movedBlock(child, move)),
      }
    : { ...block, content: block.content.map((run) => movedRun(run, move)) };

const movedRun = (run: Inline, move: (text: string) => string): Inline =>
  run.kind === 'text' ? { ...run, text: move(run.text) } : run;

function movedAnnex(annex: Annex, move: (text: string) => string): Annex {
  if (annex.kind === 'attached') return { ...annex, title: move(annex.title) };
  return {
    ...annex,
    title: move(annex.title),
    columns: annex.columns.map((column) => ({ ...column, heading: move(column.heading) })),
    groups: annex.groups.map((group) => ({ ...group, title: move(group.title) })),
    rows: annex.rows.map((row) => movedRow(row, move)),
  };
}

function movedRow(row: AnnexRow, move: (text: string) => string): AnnexRow {
  const cell = (text: string | null): string | null => (text === null ? null : move(text));
  return {
    ...row,
    text: move(row.text),
    shortcoming: cell(row.shortcoming),
    products: row.products.map(move),
    time: cell(row.time),
    budget: cell(row.budget),
    note: cell(row.note),
    parent: cell(row.parent),
    cells: Object.fromEntries(Object.entries(row.cells).map(([id, text]) => [id, move(text)])),
  };
}

function toBeChecked(content: DocumentContent, old: DocumentContent): OpenPlace[] {
  const places = placesOf(content);
  const check = (nodeId: OpenPlace['nodeId'], text: string): OpenPlace => ({
    nodeId,
    kind: 'check',
    place: (nodeId && places.get(nodeId)) ?? 'Phụ lục',
    text,
  });
  return [
    ...content.legalBases.map(({ id, text }) =>
      check(id, `Căn cứ còn hiệu lực không, đã có văn bản mới chưa: “${text}”`),
    ),
    ...paragraphsOf(content.body).flatMap(({ id, content: runs }) => [
      ...(runs.some((run) => run.kind === 'text' && citesDocument(run.text))
        ? [check(id, 'Đoạn có dẫn số, ký hiệu văn bản của năm cũ')]
        : []),
      ...runs.flatMap((run) =>
        run.kind === 'figure' ? [check(id, `Số liệu của năm cũ: ${run.value}`)] : [],
      ),
    ]),
    ...old.annexes.flatMap((annex) =>
      annex.kind === 'attached'
        ? [check(null, `Phụ lục “${annex.title}” là tệp ${annex.fileName}: cần nộp tệp mới`)]
        : [],
    ),
  ];
}

const paragraphsOf = (blocks: readonly Block[]): Extract<Block, { kind: 'paragraph' }>[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : paragraphsOf(block.children)));
