import { fold } from '#kernel';
import {
  documentTypes,
  labelAnnex,
  type Block,
  type DocumentContent,
  type NodeId,
  type TableAnnex,
} from '#nd30';
import { readBodyTargets } from '../import/body/body-targets.js';
import type { Asides, ReadParts } from '../import/findings/parts.js';
import type { ImportedAnnex, ImportedParagraph, ImportedSection } from '../import/import-result.js';
import { readReporting } from '../import/reporting/reporting.js';
import { plainField } from '../domain/show-field.js';

/** A content as the import hands its parts to the finders; `lines` stand for nodes. */
export interface AsRead {
  readonly read: ReadParts;
  readonly asides: Asides;
  readonly nodeOfLine: readonly NodeId[];
}

/** Gives each node a line of its own, so that a finding about lines is one about nodes. */
export function asRead(content: DocumentContent): AsRead {
  const nodeOfLine: NodeId[] = [];
  const linesOf = (id: NodeId): readonly [readonly [number, number]] => {
    const line = nodeOfLine.push(id) - 1;
    return [[line, line]];
  };
  const { opening, sections } = bodyAsRead(content.body, linesOf);
  const { header } = content;
  const read: ReadParts = {
    title: { type: documentTypes[content.docType].name, subject: content.subject },
    number: null,
    symbol: header.symbol,
    issuer: header.issuer,
    superior: header.superior,
    place: header.place,
    date: null,
    year: null,
    addressees: content.addressees.map(({ text }) => text),
    legalBases: [],
    opening,
    sections,
    recipients: content.recipients.map(({ text }) => text),
    archive: content.archive,
    signature: null,
    annexes: content.annexes.flatMap((annex, index) =>
      annex.kind === 'attached' ? [] : [annexAsRead(annex, index, linesOf)],
    ),
    bodyTargets: readBodyTargets(sections),
    reporting: readReporting(sections),
    fieldLines: {},
  };
  return { read, asides: { citations: [], headings: [], guesses: [] }, nodeOfLine };
}

type LinesOf = (id: NodeId) => ImportedParagraph['lines'];

/** Sections laid flat, each with the paragraphs before the next heading. */
function bodyAsRead(body: readonly Block[], linesOf: LinesOf) {
  const opening: ImportedParagraph[] = [];
  const sections: (ImportedSection & { readonly paragraphs: ImportedParagraph[] })[] = [];
  const read = (blocks: readonly Block[], below: ImportedParagraph[]): void => {
    let paragraphs = below;
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        const text = plainField('content', block.content) ?? '';
        paragraphs.push({ label: null, text, lines: linesOf(block.id) });
        continue;
      }
      const { id, heading, level, children } = block;
      paragraphs = [];
      sections.push({ label: null, heading, level, paragraphs, lines: linesOf(id) });
      read(children, paragraphs);
    }
  };
  read(body, opening);
  return { opening, sections };
}

function annexAsRead(annex: TableAnnex, index: number, linesOf: LinesOf): ImportedAnnex {
  const labels = labelAnnex(annex);
  return {
    label: `Phụ lục ${index + 1}`,
    title: annex.title,
    kind: annex.tableKind,
    statedTotal: null,
    groups: [],
    rows: annex.rows.map((row) => ({
      label: labels.get(row.id) ?? '',
      group: null,
      groupLabel: null,
      text: withMeasure(row.text, plainField('measure', row.measure)),
      products: row.products,
      lead: row.lead,
      coordinating: row.coordinating,
      time: row.time,
      budget: row.budget,
      note: row.note,
      parent: row.parent,
      shortcoming: row.shortcoming,
      measure: null,
      lines: linesOf(row.id),
    })),
    lines: linesOf(annex.id),
  };
}

/** A measure that stands in a column of its own completes the sentence of its row. */
export function withMeasure(text: string, measure: string | null): string {
  if (measure === null || fold(text).includes(fold(measure))) return text;
  const reached = /^đạt\s/i.test(measure) ? lowered(measure) : `đạt ${measure}`;
  return `${text.replace(/[\s.,;:]+$/, '')} ${reached}`;
}

const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
