import { fold } from '#kernel';
import type { ImportFinding, Spans } from '../import-result.js';
import type { Citation, Finder, ReadParts } from './parts.js';

/** References that lead nowhere: a number the document has not, an annex that is not there. */
export const findBrokenReferences: Finder = (read, { citations }) => [
  ...citations.flatMap((citation) => citedNumber(read, citation)),
  ...absentAnnexes(read),
];

function citedNumber({ number }: ReadParts, { text, lines }: Citation): ImportFinding[] {
  const cited = /số\s*:?\s*(\d+\s*\/\s*[\p{L}\d-]+)/iu.exec(text)?.[1]?.replace(/\s+/g, '');
  if (cited === undefined || cited === number) return [];
  const detail =
    number === null
      ? `Phụ lục dẫn số ${cited} trong khi văn bản chưa có số.`
      : `Phụ lục dẫn số ${cited}, văn bản mang số ${number}.`;
  return [
    { kind: 'broken-reference', where: 'Dòng dẫn của phụ lục', detail, evidence: [text], lines },
  ];
}

function absentAnnexes({ annexes, sections, opening }: ReadParts): ImportFinding[] {
  const present = new Set(annexes.map(({ label }) => numberIn(label ?? '')));
  const paragraphs = [...opening, ...sections.flatMap((section) => section.paragraphs)];
  return paragraphs.flatMap(({ text, lines }) =>
    [...text.matchAll(/phụ lục(?: số)?\s+(\d{1,2}|[IVX]{1,4})(?![\p{L}\d])/giu)]
      .filter((match) => ownAnnex(text, match.index) && !present.has(arabic(match[1] ?? '')))
      .map((match) => absent(match[0], text, lines)),
  );
}

/** `Phụ lục I Nghị định 30` is another document's. */
const ownAnnex = (text: string, at: number): boolean =>
  !/^[^.;)]{0,25}(?:nghi dinh|thong tu|quyet dinh|ke hoach so)/.test(fold(text.slice(at)));

const absent = (cited: string, text: string, lines: Spans): ImportFinding => ({
  kind: 'broken-reference',
  where: 'Nội dung văn bản',
  detail: `Văn bản dẫn ${cited} nhưng không có phụ lục đó.`,
  evidence: [text],
  lines,
});

const numberIn = (label: string): string => arabic(/(\d{1,2}|[IVX]{1,4})$/.exec(label)?.[1] ?? '');

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const arabic = (printed: string): string => {
  const at = romans.indexOf(printed.toUpperCase());
  return at < 0 ? printed.replace(/^0+/, '') : String(at + 1);
};
