import { fold } from '#kernel';
import type { Block, DocumentContent, NodeId, TableAnnex } from '#nd30';
import type { ImportResult, Spans } from '../../import/index.js';
import type { Piece, PieceKind } from './piece.js';

/** Every line that is not blank, by how it was understood, in reading order. */
export function piecesOfReading(
  result: ImportResult,
  content: DocumentContent,
  lines: readonly string[],
): readonly Piece[] {
  return [
    ...fieldPieces(result, content, lines),
    ...result.legalBases.map((basis, at): Piece => ({
      lines: basis.lines,
      as: 'legalBasis',
      text: basis.text,
      nodeId: content.legalBases[at]?.id ?? null,
    })),
    ...bodyPieces(result, content),
    ...annexPieces(result, content),
    ...result.unplaced.map(({ line, text }): Piece => ({
      lines: [[line, line]],
      as: 'unplaced',
      text,
      nodeId: null,
    })),
  ].sort((a, b) => firstLine(a) - firstLine(b));
}

const firstLine = ({ lines }: Piece): number => lines[0]?.[0] ?? 0;

const fieldKinds: Readonly<Record<string, PieceKind>> = {
  title: 'title',
  addressees: 'addressee',
  recipients: 'recipient',
  archive: 'recipient',
  signature: 'signature',
  citation: 'annex',
  pageNumbers: 'leftOut',
  leftOut: 'leftOut',
};

/** Fields are read line by line; those that became a node of their own are found by their words. */
function fieldPieces(
  { fieldLines }: ImportResult,
  { addressees, recipients }: DocumentContent,
  lines: readonly string[],
): Piece[] {
  const named = [...addressees, ...recipients];
  return Object.entries(fieldLines).flatMap(([field, spans]) =>
    numbersIn(spans).map((no): Piece => {
      const text = (lines[no - 1] ?? '').trim().replace(/\s+/g, ' ');
      const isNode = field === 'addressees' || field === 'recipients';
      const node = isNode ? named.find((one) => fold(text).includes(fold(one.text))) : undefined;
      return {
        lines: [[no, no]],
        as: fieldKinds[field] ?? 'header',
        text,
        nodeId: node?.id ?? null,
      };
    }),
  );
}

const numbersIn = (spans: Spans): number[] =>
  spans.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  );

/** Headings and paragraphs keep their order; the sentence that closes the text has been moved. */
function bodyPieces({ opening, sections }: ImportResult, { body }: DocumentContent): Piece[] {
  const nodes = flat(body);
  const headings = nodes.filter(({ kind }) => kind === 'section').values();
  const paragraphs = nodes.filter(({ kind }) => kind === 'paragraph');
  const paragraphPiece = ({ label, text, lines }: ImportResult['opening'][number]): Piece => {
    const at = paragraphs.findIndex((node) => sameWords(node.text, text));
    const [node] = at < 0 ? [] : paragraphs.splice(at, 1);
    return { lines, as: 'paragraph', text: labelled(label, text), nodeId: node?.id ?? null };
  };
  return [
    ...opening.map(paragraphPiece),
    ...sections.flatMap(({ label, heading, level, lines, paragraphs: own }): Piece[] => [
      {
        lines,
        as: `section${level}`,
        text: labelled(label, heading),
        nodeId: headings.next().value?.id ?? null,
      },
      ...own.map(paragraphPiece),
    ]),
  ];
}

interface FlatNode {
  readonly kind: Block['kind'];
  readonly id: NodeId;
  readonly text: string;
}

const flat = (blocks: readonly Block[]): FlatNode[] =>
  blocks.flatMap((block) =>
    block.kind === 'section'
      ? [{ kind: block.kind, id: block.id, text: block.heading }, ...flat(block.children)]
      : [{ kind: block.kind, id: block.id, text: wordsOf(block) }],
  );

const wordsOf = ({ content }: Extract<Block, { kind: 'paragraph' }>): string =>
  content.map((run) => (run.kind === 'text' ? run.text : run.value)).join('');

/** The ending `./.` is no part of the content. */
const sameWords = (node: string, text: string): boolean =>
  node.replace(/[\s./]+$/, '') === text.replace(/[\s./]+$/, '');

function labelled(label: string | null, text: string): string {
  if (label === null) return text;
  if (!/[\p{L}\d]$/u.test(label)) return `${label} ${text}`;
  return /^[a-zđ]$/.test(label) ? `${label}) ${text}` : `${label}. ${text}`;
}

function annexPieces({ annexes }: ImportResult, content: DocumentContent): Piece[] {
  const tables = content.annexes.filter((annex): annex is TableAnnex => annex.kind === 'table');
  return annexes.flatMap(({ label, title, lines, groups, rows }, at): Piece[] => {
    const table = tables[at];
    return [
      {
        lines,
        as: 'annex',
        text: [label, title].filter(Boolean).join(': '),
        nodeId: table?.id ?? null,
      },
      ...groups.map((group, index): Piece => ({
        lines: group.lines,
        as: 'annexGroup',
        text: [group.label, group.title].filter(Boolean).join('. '),
        nodeId: table?.groups[index]?.id ?? null,
      })),
      ...rows.map((row, index): Piece => ({
        lines: row.lines,
        as: 'annexRow',
        text: [row.label, row.text].filter(Boolean).join('. '),
        nodeId: table?.rows[index]?.id ?? null,
      })),
    ];
  });
}
