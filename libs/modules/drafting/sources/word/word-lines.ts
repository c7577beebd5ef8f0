import { ok, type Result } from '#kernel';
import { zipSync, type Unzipped } from 'fflate';
import mammoth from 'mammoth';
import { htmlLines } from './html-lines.js';
import { typeLabels } from './type-labels.js';
import { unpackWord } from './unpack-word.js';
import { refusal, type WordRefusal } from './word-refusal.js';
import { parseXml } from './xml.js';

export interface WordText {
  readonly lines: readonly string[];
  /** How many pictures and drawings stayed behind. */
  readonly pictures: number;
}

/** The text of a .docx, line by line, as the importer reads plain text. */
export async function wordLines(bytes: Uint8Array): Promise<Result<WordText, WordRefusal>> {
  const unpacked = unpackWord(bytes);
  if (!unpacked.ok) return unpacked;
  const typed = withTypedLabels(unpacked.value);
  if (typed === null) return refusal('WordFileIsBroken');
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const html = await htmlOf(typed, convertImage);
  if (html === null) return refusal('WordFileIsBroken');
  const lines = htmlLines(html);
  return lines.some((line) => line.trim() !== '')
    ? ok({ lines, pictures })
    : refusal('FileIsEmpty');
}

const documentPart = 'word/document.xml';
const numberingPart = 'word/numbering.xml';

/** A package whose lists are typed out; without its numbering nobody numbers them again. */
function withTypedLabels(parts: Unzipped): Unzipped | null {
  const part = (name: string) => (parts[name] ? parseXml(parts[name]) : null);
  const document = part(documentPart);
  if (!document) return null;
  const text = typeLabels(document, {
    numbering: part(numberingPart),
    styles: part('word/styles.xml'),
  });
  const { [numberingPart]: _, ...rest } = parts;
  return { ...rest, [documentPart]: Buffer.from(text) };
}

async function htmlOf(
  parts: Unzipped,
  convertImage: ReturnType<typeof mammoth.images.imgElement>,
): Promise<string | null> {
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  try {
    return (await mammoth.convertToHtml({ buffer }, { convertImage })).value;
  } catch {
    return null;
  }
}
