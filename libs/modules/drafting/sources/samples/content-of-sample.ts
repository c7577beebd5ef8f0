import { nfc, type Ids } from '#kernel';
import type {
  AnnexRow,
  Block,
  ColumnField,
  DocumentContent,
  NodeId,
  Numbering,
  TableAnnex,
} from '#nd30';
import type { Sample } from './read-samples.js';
import type { SampleAnnex, SampleBlock, SampleRow } from './sample-file.js';

/** What a body, a unit and a year bring to a sample. */
export interface SamplePlaces {
  readonly header: DocumentContent['header'];
  readonly archive: string;
  readonly unit: string;
  readonly year: number;
}

type Fill = (text: string) => string;

/** Content of a new document from a sample; ids are given in reading order. */
export function contentOfSample(sample: Sample, places: SamplePlaces, ids: Ids): DocumentContent {
  const fill = filler(places);
  const line = (text: string) => ({ id: ids.next<'Node'>(), text: fill(text) });
  return {
    schema: 'trinh-ky/content@1',
    docType: sample.docType,
    subject: fill(sample.subject),
    header: places.header,
    secrecy: 'none',
    urgency: 'normal',
    addressees: sample.addressees.map(line),
    legalBases: sample.legalBases.map(({ text, cites }) => ({
      ...line(text),
      cites: cites ?? null,
    })),
    body: sample.body.map((block) => contentBlock(block, 1, fill, ids)),
    recipients: sample.recipients.map(line),
    archive: places.archive,
    annexes: sample.annexes.map((annex) => contentAnnex(annex, fill, ids)),
  };
}

function filler({ header, unit, year }: SamplePlaces): Fill {
  const words: Readonly<Record<string, string>> = {
    year: String(year),
    lastYear: String(year - 1),
    issuer: header.issuer,
    superior: header.superior ?? '[cơ quan cấp trên]',
    place: header.place,
    unit,
  };
  return (text) => nfc(text.trim().replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole));
}

const byDepth: readonly Numbering[] = ['roman', 'arabic', 'letter', 'bullet'];

function contentBlock(block: SampleBlock, depth: 1 | 2 | 3 | 4, fill: Fill, ids: Ids): Block {
  const id = ids.next<'Node'>();
  if (typeof block === 'string')
    return block.startsWith('- ')
      ? paragraph(id, 'bullet', fill(block.slice(2)))
      : paragraph(id, 'none', fill(block));
  if ('paragraph' in block) return paragraph(id, block.numbering, fill(block.paragraph));
  return {
    kind: 'section',
    id,
    level: depth,
    numbering: block.numbering ?? byDepth[depth - 1] ?? 'none',
    heading: fill(block.section),
    children: block.holds.map((child) => contentBlock(child, below(depth), fill, ids)),
  };
}

const below = (depth: 1 | 2 | 3 | 4): 1 | 2 | 3 | 4 => (depth === 1 ? 2 : depth === 2 ? 3 : 4);

const paragraph = (id: NodeId, numbering: Numbering, text: string): Block => ({
  kind: 'paragraph',
  id,
  numbering,
  content: [{ kind: 'text', text }],
});

function contentAnnex(annex: SampleAnnex, fill: Fill, ids: Ids): TableAnnex {
  const groups = annex.groups.map(({ title, rows }) => ({
    group: { id: ids.next<'Node'>(), title: fill(title) },
    rows,
  }));
  return {
    kind: 'table',
    id: ids.next<'Node'>(),
    title: fill(annex.title),
    tableKind: annex.kind,
    layout: annex.layout,
    columns: Object.entries(annex.columns).map(([field, heading]) => ({
      id: ids.next<'Node'>(),
      field: field as ColumnField,
      heading,
    })),
    groups: groups.map(({ group }) => group),
    rows: groups.flatMap(({ group, rows }) =>
      rows.map((row) => contentRow(row, group.id, fill, ids)),
    ),
    closingCount: { groupNoun: annex.counts.groups, rowNoun: annex.counts.rows },
  };
}

const contentRow = (row: SampleRow, groupId: NodeId, fill: Fill, ids: Ids): AnnexRow => ({
  id: ids.next<'Node'>(),
  groupId,
  text: fill(row.text),
  shortcoming: null,
  products: row.products.map(fill),
  lead: row.lead.map(fill),
  coordinating: row.coordinating.map(fill),
  time: row.time && fill(row.time),
  budget: null,
  note: row.note && fill(row.note),
  parent: null,
  measure: row.measure && { ...row.measure, valueTo: null },
  cells: {},
});
