import { join } from 'node:path';
import { isShown, setTemplate } from '#nd30';
import type { PagePair } from './page-pictures.js';
import type { PicturedPages } from './report-pages.js';

const workspace = join(import.meta.dirname, 'template');

/** Sets a report in Vietnamese as PDF/A-2a, without signature; the time of the check is its date. */
export function typesetReport({ pictures, signer, fileName, ...said }: PicturedPages): Buffer {
  const files = new Map<string, Uint8Array>();
  const keep = (name: string, png: Uint8Array | undefined): string | null => {
    if (png) files.set(name, png);
    return png ? name : null;
  };
  const named = ({ page, before, after }: PagePair) => ({
    page,
    before: keep(`truoc-${page}.png`, before),
    after: keep(`sau-${page}.png`, after),
  });
  const report = {
    ...said,
    signer: signer ?? null,
    fileName: fileName ?? null,
    pictures: pictures ? { ...pictures, pairs: pictures.pairs.map(named) } : null,
  };
  const creationTimestamp = Math.floor(Date.parse(said.report.checkedAt) / 1000);
  return setTemplate(workspace, {
    main: 'report.typ',
    inputs: { report: JSON.stringify(report, shown) },
    files,
    read: (typst, laidOut) => typst.pdf(laidOut, { pdfStandard: 'a-2a', creationTimestamp }),
  });
}

/** A stranger's certificate may hold any letter: what the font cannot show stands as its number. */
const shown = (_key: string, value: unknown): unknown =>
  typeof value === 'string'
    ? [...value.normalize('NFC')].map((one) => (isShown(one) ? one : codePoint(one))).join('')
    : value;

const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
