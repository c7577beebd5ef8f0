import { nfc } from '#kernel';
import { poppler } from './poppler.js';

export interface StyledLine {
  readonly text: string;
  /** Size of its letters in points. */
  readonly pt: number;
  readonly style: 'regular' | 'bold' | 'italic' | 'boldItalic';
}

/** Pieces of text of one style on the first page, with the size and style of their font. */
export async function styledLines(pdf: Uint8Array): Promise<StyledLine[]> {
  const xml = await poppler('pdftohtml', pdf, '-xml', '-zoom', '1', '-i', '-stdout', '-l', '1');
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [
      id,
      Number(size),
    ]),
  );
  return [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(
    ([, font, inner = '']) => ({
      text: nfc(inner.replace(/<[^>]+>/g, '')).trim(),
      pt: sizes.get(font) ?? 0,
      style: styleOf(inner.includes('<b>'), inner.includes('<i>')),
    }),
  );
}

function styleOf(bold: boolean, italic: boolean): StyledLine['style'] {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
