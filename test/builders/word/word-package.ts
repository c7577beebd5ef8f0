import { strToU8, zipSync } from 'fflate';

/** Pieces of WordprocessingML, as Word itself nests them. */
export interface ParagraphForm {
  /** Depth in the list, from 0. */
  readonly depth?: number;
  readonly listId?: number;
  readonly style?: string;
  readonly capitals?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function paragraph(text: string, form: ParagraphForm = {}): string {
  const { depth, listId = 1, style, capitals } = form;
  const list =
    depth === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${listId}"/></w:numPr>`;
  const properties = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${list}</w:pPr>`;
  const run = `<w:r><w:rPr>${capitals ? '<w:caps/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p>${properties}${text === '' ? '' : run}</w:p>`;
}

export interface TableCell {
  readonly paragraphs: readonly string[];
  /** How many columns it covers. */
  readonly wide?: number;
  /** `start` covers the cells below it that are `on`. */
  readonly merged?: 'start' | 'on';
}

export const cell = (...paragraphs: string[]): TableCell => ({ paragraphs });

export function table(rows: readonly (readonly TableCell[])[]): string {
  const cells = (row: readonly TableCell[]): string =>
    row
      .map(({ paragraphs, wide, merged }) => {
        const span = wide ? `<w:gridSpan w:val="${wide}"/>` : '';
        const merge =
          merged === 'start' ? '<w:vMerge w:val="restart"/>' : merged === 'on' ? '<w:vMerge/>' : '';
        const texts = paragraphs.length > 0 ? paragraphs : [''];
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
      })
      .join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Levels of list 1: `I.`, `1.`, `1.1.`, `a)`, a bullet; list 2 counts on from list 1. */
const levels = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['decimal', '%2.%3.'],
  ['lowerLetter', '%4)'],
  ['bullet', '\uf0b7'],
] as const;

const numbering = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="7">${levels
  .map(
    ([format, text], depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

const styles = `<w:styles xmlns:w="${w}">
  <w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="MucCon"/><w:basedOn w:val="Muc"/></w:style>
</w:styles>`;

/** A .docx file whose body holds the pieces; `more` adds or replaces parts. */
export function wordFile(
  body: readonly string[],
  more: Readonly<Record<string, Uint8Array | string>> = {},
): Uint8Array {
  const parts: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="${office}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}
