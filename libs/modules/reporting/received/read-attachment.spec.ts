import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { evaluate } from '../figures/evaluate.js';
import type { FigureNode } from '../figures/figure.js';
import { readReturns } from '../figures/read-returns.js';
import { aFigure, aReturn, inContext } from '../figures/testing.js';
import { packFigure } from '../figures/pack-sources.js';
import type { Provenance } from '../report/provenance/provenance.js';
import { readAttachment } from './read-attachment.js';

const returns = [aReturn('a', { t: { value: '3' } }), aReturn('b', { t: { value: '4.5' } })];
const [figure] = evaluate(
  [aFigure('f', { kind: 'sum', of: { of: 'target', id: 't', part: 'value' } })],
  readReturns(returns),
  inContext(),
);

const told: Provenance = {
  schema: 'trinh-ky/provenance@2',
  body: { organId: 'H99.01.05', name: 'Trung tâm Y tế' },
  document: { id: 'd', versionId: 'v', subject: 'Kết quả 6 tháng' },
  period: {
    ...{ regime: 'cchc', name: '6 tháng đầu năm 2026', year: 2026, kind: 'halfYear', ordinal: 0 },
    ...{ from: '2025-12-10', to: '2026-06-09' },
  },
  without: null,
  figures: figure ? [asTold(figure)] : [],
};

function asTold(one: FigureNode): Provenance['figures'][number] {
  const { node, sources } = packFigure(one);
  return { ...node, sources, id: '1', override: null };
}

async function pdfWith(
  content: string | null,
  change: (document: PDFDocument) => void = () => undefined,
  name = 'nguon-so-lieu.json',
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  if (content !== null) await document.attach(Buffer.from(content), name);
  await document.flush();
  change(document);
  return document.save({ useObjectStreams: false });
}

it('reads where the figures of a report come from', async () => {
  expect(readAttachment(await pdfWith(JSON.stringify(told)))).toEqual({ ok: true, value: told });
  expect(told.figures[0]).toMatchObject({
    value: '7.5',
    sources: {
      returns: [{ unitId: 'a' }, { unitId: 'b' }],
      readings: [
        {
          of: 'target',
          subject: 't',
          part: 'value',
          said: [
            [0, '3'],
            [1, '4.5'],
          ],
        },
      ],
    },
  });
});

it('reads reports that were signed when each value still named its return', async () => {
  const figures = [{ ...figure, id: '1', override: null }];
  const before = { ...told, schema: 'trinh-ky/provenance@1', figures };
  expect(readAttachment(await pdfWith(JSON.stringify(before)))).toEqual({ ok: true, value: told });
});

it.each<[string, () => Promise<Uint8Array>]>([
  ['no file', () => pdfWith(null)],
  ['files of another name', () => pdfWith('{}', undefined, 'bang-tinh.json')],
])('a PDF with %s is no such report', async (_, pdf) => {
  expect(readAttachment(await pdf())).toEqual({ ok: true, value: null });
});

const falsified = (change: (copy: Provenance & Record<string, unknown>) => void): string => {
  const copy = structuredClone(told) as Provenance & Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};

it.each<[string, string, string]>([
  ['no JSON', '{"schema":', 'AttachmentIsNotReadable'],
  ['JSON that is something else', '[]', 'AttachmentIsNotProvenance'],
  [
    'another schema',
    falsified((copy) => (copy.schema = '2' as never)),
    'AttachmentIsNotProvenance',
  ],
  [
    'a value of a return that is not there',
    falsified(({ figures }) => figures.forEach(({ sources }) => sources.returns.pop())),
    'AttachmentIsNotProvenance',
  ],
  ['a field nobody stated', falsified((copy) => (copy['more'] = 1)), 'AttachmentIsNotProvenance'],
  [
    'a value that is no decimal',
    falsified((copy) => copy.figures.forEach((one) => (one.value = '1e999'))),
    'AttachmentIsNotProvenance',
  ],
  [
    'ten thousand nested lists',
    '['.repeat(10_000) + ']'.repeat(10_000),
    'AttachmentIsNotProvenance',
  ],
])('%s is refused by its name', async (_, content, error) => {
  expect(readAttachment(await pdfWith(content))).toEqual({ ok: false, error });
});

it('what unpacks to too much is refused before it is read', async () => {
  const bomb = await pdfWith(' '.repeat(49 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(200_000);
  const refusal = { ok: false, error: 'AttachmentIsTooLarge' };
  expect(readAttachment(bomb, { files: 4, bytes: 1_000_000, items: 100 })).toEqual(refusal);
});

it('a name tree that bites its tail is refused', async () => {
  const looped = await pdfWith('{}', ({ context, catalog }) => {
    const loop = context.nextRef();
    context.assign(loop, context.obj({ Kids: [loop] }));
    const names = catalog.lookup(PDFName.of('Names'), PDFDict);
    names.set(PDFName.of('EmbeddedFiles'), loop);
  });
  expect(readAttachment(looped)).toEqual({ ok: false, error: 'AttachmentIsTooLarge' });
});

it('a file whose stream is broken is refused', async () => {
  const broken = await pdfWith(null, ({ context, catalog }) => {
    const stream = context.register(
      context.stream(Buffer.from('no zlib'), { Filter: 'FlateDecode' }),
    );
    const text = PDFHexString.fromText('nguon-so-lieu.json');
    const file = context.obj({ Type: 'Filespec', F: text, UF: text, EF: { F: stream } });
    catalog.set(
      PDFName.of('Names'),
      context.obj({ EmbeddedFiles: { Names: [text, context.register(file)] } }),
    );
  });
  expect(readAttachment(broken)).toEqual({ ok: false, error: 'AttachmentIsNotReadable' });
});

it('what is no PDF at all is refused', () => {
  expect(readAttachment(Buffer.from('%PDF-1.7 nothing'))).toMatchObject({ ok: false });
});
