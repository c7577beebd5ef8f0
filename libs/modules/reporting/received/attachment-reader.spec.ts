import { PDFDocument } from 'pdf-lib';
import { provenanceFiles } from '../report/provenance/provenance.js';
import { attachmentReader } from './attachment-reader.js';

async function pdfWith(content: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(Buffer.from(content), provenanceFiles.data);
  return document.save();
}

const floodOf = (things: number): string =>
  `{"schema":"trinh-ky/provenance@2","figures":[${'{},'.repeat(things)}{}]}`;

it('a PDF is read in a thread of its own', async () => {
  const reader = attachmentReader();
  const refusal = { ok: false, error: 'AttachmentIsNotReadable' };
  expect(await reader.read(await pdfWith('{"schema":'))).toEqual(refusal);
  const tooLarge = { ok: false, error: 'AttachmentIsTooLarge' };
  expect(await reader.read(await pdfWith(floodOf(3_100_000)))).toEqual(tooLarge);
  await reader.stop();
});

it('one with millions of things that are no figures is given up, and everything else goes on', async () => {
  const hostile = await pdfWith(floodOf(2_500_000));
  expect(hostile.length).toBeLessThan(20_000);
  const reader = attachmentReader({ timeMs: 300, memoryMb: 256 });
  await reader.read(await pdfWith('[]'));
  let ticks = 0;
  const beat = setInterval(() => (ticks += 1), 20);
  expect(await reader.read(hostile)).toEqual({ ok: false, error: 'AttachmentTakesTooLong' });
  clearInterval(beat);
  expect(ticks).toBeGreaterThan(5);
  await reader.stop();
});
