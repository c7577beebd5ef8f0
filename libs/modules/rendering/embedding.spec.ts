import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedFile } from '#nd30';
import { embeddedFiles, readPhase, verifyPdf } from '#pades';
import { aFrozenDraft, aReport } from '../../../test/builders/content.js';
import { savedAgain } from '../../../test/pki/attacks.js';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { clerkSeals, leaderSigns } from '../../../test/pki/signed.js';
import { renderPrepared } from './render-prepared.js';

const data: EmbeddedFile = {
  name: 'nguon-so-lieu.json',
  mimeType: 'application/json',
  description: 'Nguồn gốc của số liệu trong báo cáo',
  relationship: 'data',
  text: JSON.stringify({ đơn: 'vị', figures: Array.from({ length: 500 }, (_, n) => ({ n })) }),
};
const table: EmbeddedFile = {
  ...data,
  name: 'nguon-so-lieu.csv',
  mimeType: 'text/csv',
  relationship: 'supplement',
  text: '\ufeffSố liệu;Giá trị\r\nHài lòng;95,5\r\n',
};
const roomy = { files: 8, bytes: 1_000_000 };

const rendered = async (embedded: readonly EmbeddedFile[]): Promise<Buffer> => {
  const rendering = await renderPrepared({
    purpose: 'signing',
    canonical: aFrozenDraft(aReport()).canonical,
    attached: new Map(),
    embedded,
  });
  if (!rendering.ok) throw new Error('the report renders');
  return rendering.value.pdf;
};

const partOf = (pdf: Buffer): string | undefined =>
  /pdfaid:part>(\d)</.exec(pdf.toString('latin1'))?.[1];

let folder: string;
let pki: TestPki;
let issued: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-embedding-'));
  pki = await makeTestPki();
  const prepared = readPhase(await rendered([data, table]), 'prepared');
  issued = clerkSeals(leaderSigns(prepared, pki.leader), pki.seal);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('files travel inside a signed PDF, under both signatures, to whoever opens it', () => {
  expect(partOf(Buffer.from(issued))).toBe('3');
  const report = verifyPdf(issued, { trust: [pki.authority.rootPem], at: signingDay });
  expect(report.verdict).toBe('valid');
  expect(embeddedFiles(issued, roomy)).toEqual([
    {
      ...{ name: table.name, mimeType: 'text/csv', relationship: 'Supplement' },
      bytes: Buffer.from(table.text),
    },
    {
      ...{ name: data.name, mimeType: data.mimeType, relationship: 'Data' },
      bytes: Buffer.from(data.text),
    },
  ]);

  const path = join(folder, 'issued.pdf');
  writeFileSync(path, issued);
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
  expect(
    execFileSync('pdfsig', [path], { encoding: 'utf8' }).match(/Signature is Valid/g),
  ).toHaveLength(2);
  const detached = join(folder, 'detached.json');
  execFileSync('pdfdetach', ['-savefile', data.name, '-o', detached, path]);
  expect(readFileSync(detached, 'utf8')).toBe(data.text);
});

test('the same version with the same files gives the same bytes; without files it stays part 2', async () => {
  const [one, other] = [await rendered([data]), await rendered([data])];
  expect(one.equals(other)).toBe(true);
  const plain = await rendered([]);
  expect([partOf(plain), embeddedFiles(plain, roomy)]).toEqual(['2', []]);
});

test('a file exchanged after the signature is found', () => {
  const forged = savedAgain(issued, ({ update, catalog, root }) => {
    const { Names: _, ...entries } = Object.fromEntries(catalog.entries);
    update.set(root, { kind: 'dict', entries: new Map(Object.entries(entries)) });
  });
  expect(embeddedFiles(forged, roomy)).toEqual([]);
  const report = verifyPdf(forged, { trust: [pki.authority.rootPem], at: signingDay });
  expect(report.verdict).toBe('invalid');
});

test('what is too much is refused before it is unpacked', async () => {
  const bomb = { ...data, text: '0'.repeat(3_000_000) };
  const pdf = await rendered([bomb]);
  expect(pdf.length).toBeLessThan(200_000);
  expect(() => embeddedFiles(pdf, roomy)).toThrow(
    expect.objectContaining({ code: 'PdfExceedsLimits' }),
  );
  const many = Array.from({ length: 9 }, (_, index) => ({ ...data, name: `${index}.json` }));
  const crowded = await rendered(many);
  expect(() => embeddedFiles(crowded, roomy)).toThrow(
    expect.objectContaining({ code: 'PdfExceedsLimits' }),
  );
});
