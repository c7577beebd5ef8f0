import type { ReplyOf, superiorContract } from '#contracts';
import { systemIds, type BodyId } from '#kernel';
import { DispatchPorts, type IncomingId } from '#modules/dispatch';
import { SuperiorFacade } from '#modules/reporting';
import { UnitOfWork } from '#platform';
import { name, ref, stream } from '../../../libs/pades/pdf/objects.js';
import { savedAgain } from '../../pki/attacks.js';
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';

type Received = ReplyOf<typeof superiorContract.report>;

/** Whatever happens in the centre's own database, the superior body goes on seeing what it received. */
export async function heedsOnlyWhatCame(
  { rows }: JourneyWorld,
  who: Person,
  reportId: string,
): Promise<void> {
  const seen = async () => [
    await who.get(`/api/superior/reports/${reportId}`),
    await who.get('/api/superior/totals?year=2026&regime=cchc-thu&kind=halfYear'),
  ];
  const before = await seen();
  const kept = await rows<{ id: string; node: object }>('SELECT id, node FROM reporting.figure');
  await rows(`UPDATE reporting.figure SET node = jsonb_set(node, '{value}', '"999"')`);
  await rows('DELETE FROM reporting.figure_override');
  expect(await seen()).toEqual(before);
  for (const { id, node } of kept)
    await rows('UPDATE reporting.figure SET node = $2 WHERE id = $1', [id, JSON.stringify(node)]);
}

/** Figures changed behind the signatures, or sent by a body they are not of, are told and never counted. */
export async function takesNothingForged(
  world: JourneyWorld,
  who: Person,
  { reportId, pdf }: { readonly reportId: string; readonly pdf: Uint8Array },
): Promise<void> {
  const { health } = world.world;
  const facade = world.app.get(SuperiorFacade);
  const forged = await withOtherFigures(pdf);
  const readable = await facade.attached(forged);
  const changed = { figures: expect.stringContaining('"value":"999"') };
  expect(readable).toMatchObject({ ok: true, value: changed });
  const isValid = (file: Uint8Array) => judged(world, health.bodyId, file);
  expect([await isValid(pdf), await isValid(forged)]).toEqual([true, false]);

  const totals = () =>
    who.get<object>('/api/superior/totals?year=2026&regime=cchc-thu&kind=halfYear');
  const before = await totals();
  const taken = async (file: Uint8Array, organId: string) => {
    const id = await anotherLetter(world, reportId);
    const [attached, signaturesValid] = [await facade.attached(file), await isValid(file)];
    const arrivedAt = world.clock.now();
    const came = { incomingId: id, organId, pdfSha256: '0'.repeat(64), attached, arrivedAt };
    await world.app
      .get(UnitOfWork)
      .inBody(health.bodyId, (tx) => facade.take(tx, { ...came, signaturesValid }));
    const [row] = await world.rows<{ id: string }>(
      'SELECT id FROM reporting.received_report WHERE incoming_id = $1',
      [id],
    );
    return who.get<Received>(`/api/superior/reports/${row?.id}`);
  };
  expect(await taken(forged, 'H99.01.05')).toMatchObject({
    ...{ state: 'refused', figures: [] },
    refusal: 'Chữ ký của văn bản chưa hợp lệ nên số liệu không được lấy.',
  });
  expect(await taken(pdf, 'H99.01.06')).toMatchObject({
    ...{ state: 'refused', figures: [] },
    refusal: 'Tệp số liệu kèm trong văn bản không phải của đơn vị gửi.',
  });
  expect(await totals()).toEqual(before);
}

/** As a package that comes is judged. */
async function judged(world: JourneyWorld, bodyId: BodyId, pdf: Uint8Array): Promise<boolean> {
  return (await world.app.get(DispatchPorts).get('verdict').verify(bodyId, pdf, [])).valid;
}

/** One more revision behind the signatures: the same attachment, its values replaced. */
async function withOtherFigures(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  const found = document.context.enumerateIndirectObjects().find(([, object]) => isJson(object));
  if (!found) throw new Error('figures are attached');
  const [{ objectNumber: num, generationNumber: gen }, object] = found;
  const told = Buffer.from(decodePDFRawStream(object as PDFRawStream).decode()).toString('utf8');
  const content = Buffer.from(told.replaceAll(/"value":"[^"]*"/g, '"value":"999"'));
  return savedAgain(pdf, ({ update }) =>
    update.set(ref(num, gen), stream({ Type: name('EmbeddedFile') }, content)),
  );
}

function isJson(object: unknown): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  if (object.dict.get(PDFName.of('Type')) !== PDFName.of('EmbeddedFile')) return false;
  return decodePDFRawStream(object).decode()[0] === 0x7b;
}

/** The letter of that report once more, under an id of its own. */
async function anotherLetter({ rows }: JourneyWorld, reportId: string): Promise<IncomingId> {
  const id = systemIds.next<'Incoming'>();
  await rows(
    `INSERT INTO dispatch.incoming
     SELECT (jsonb_populate_record(d, jsonb_build_object('id', $2::text, 'document_uid', $2::text))).*
       FROM dispatch.incoming d JOIN reporting.received_report r ON r.incoming_id = d.id
      WHERE r.id = $1`,
    [reportId, id],
  );
  return id;
}
