import { findReceiver } from '#modules/organisation';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import type { IssuedDocument } from './domain/issued-document.js';
import type { IncomingId } from './ports.js';
import { loopbackServer, type LoopbackServer } from './testing/loopback-server.js';
import { clerk, TwoBodies } from './testing/two-bodies.js';

let database: FreshDatabase;
let world: TwoBodies;
let server: LoopbackServer;
/** How the letter box behaves before or instead of taking a message in. */
let mood: 'open' | 'down' | 'forgetful' | 'twice';

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  world = await TwoBodies.open(database);
  mood = 'open';
  server = await loopbackServer((request, response) => void letterBox(request, response));
  await world.introduce(
    {
      http: { ownUrl: server.url, reach: 'loopback', timeoutMs: 5_000 },
      folder: { root: null },
      smtp: null,
    },
    '/',
  );
});
afterEach(async () => {
  await server.close();
  await world.end();
});

async function letterBox(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await buffer(request);
  if (mood === 'down') return void response.writeHead(500).end();
  const take = () =>
    request.url === '/api/intake/statuses'
      ? world.intake.takeStatus(bytes)
      : world.intake.takePackage(bytes);
  try {
    await take();
    if (mood === 'twice') await take();
    // It has taken the message in, and its answer gets lost.
    if (mood === 'forgetful') return void request.socket.destroy();
    response.writeHead(200).end('{}');
  } catch (error) {
    response.writeHead(422).end(JSON.stringify({ detail: String(error) }));
  }
}

async function send(changed: Partial<IssuedDocument> = {}): Promise<IssuedDocument> {
  const document = await world.anIssuedDocument(changed);
  await world.inCentre(async (tx) => {
    const receiver = await findReceiver(tx, world.department.organId);
    if (!receiver) throw new Error('The centre does not know its Sở.');
    await world.facade.prepareDeliveries(tx, document, [receiver], clerk);
  });
  return document;
}

const delivery = async ({ documentId }: IssuedDocument) => {
  const rows = await world.inCentre((tx) => world.facade.deliveriesOf(tx, documentId));
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

const incoming = async () => {
  const { rows } = await world.inDepartment((tx) => world.facade.incomingList(tx));
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

const decide = (decision: 'accept' | 'refuse') =>
  world.inDepartment(async (tx) => {
    const { rows } = await world.facade.incomingList(tx, { state: 'arrived' });
    const id = rows[0]?.incomingId as IncomingId;
    return decision === 'accept'
      ? world.facade.acceptIncoming(tx, id, clerk)
      : world.facade.refuseIncoming(tx, id, 'Thiếu phụ lục II', clerk);
  });

test('a document goes to the Sở, arrives (01) and is accepted (03)', async () => {
  const document = await send();
  expect(await delivery(document)).toMatchObject({ state: 'waiting', attempts: 0 });
  await world.runJobs();
  expect(await delivery(document)).toMatchObject({ state: 'arrived', attempts: 1, messages: 1 });
  expect(await incoming()).toMatchObject({
    sender: { organId: 'H99.01.05', name: 'Trung tâm Y tế Ví Dụ' },
    documentUid: 'H99.01.05,2026/11/22,08/KH-TTYT',
    code: '08/KH-TTYT',
    issuedOn: '2026-11-22',
    typeName: 'Kế hoạch',
    subject: 'Cải cách hành chính năm 2026',
    signerName: 'Nguyễn Văn A',
    pdfSha256: document.pdf.sha256,
    pdfName: '08-KH-TTYT.pdf',
    signaturesValid: true,
    state: 'arrived',
  });
  await decide('accept');
  await world.runJobs();
  const sent = await delivery(document);
  expect(sent).toMatchObject({ state: 'accepted', lastError: null });
  expect(sent.statuses.map(({ code }) => code)).toEqual(['01', '03']);
  expect(world.heard).toEqual([
    'handedOver',
    'arrived 01 Sở Y tế Ví Dụ',
    'accepted 03 Sở Y tế Ví Dụ',
  ]);
});

test('a refusal (02) comes with its reason; mended, the same PDF is taken again', async () => {
  const document = await send();
  await world.runJobs();
  await decide('refuse');
  await world.runJobs();
  const refused = await delivery(document);
  expect(refused).toMatchObject({ state: 'refused', refusalReason: 'Thiếu phụ lục II' });
  await world.inCentre((tx) =>
    world.facade.resend(
      tx,
      refused.deliveryId,
      { subject: 'Cải cách hành chính (kèm 02 phụ lục)' },
      clerk,
    ),
  );
  await world.runJobs();
  await decide('accept');
  await world.runJobs();
  const again = await delivery(document);
  expect(again).toMatchObject({ state: 'accepted', messages: 2, refusalReason: null });
  expect(again.packageSha256).not.toBe(refused.packageSha256);
  expect(again.statuses.map(({ code }) => code)).toEqual(['01', '02', '01', '03']);
  const received = await incoming();
  expect(received).toMatchObject({
    pdfSha256: document.pdf.sha256,
    subject: 'Cải cách hành chính (kèm 02 phụ lục)',
    state: 'accepted',
  });
  expect(world.arrived.map(({ incomingId, subject }) => [incomingId, subject])).toEqual([
    [received.incomingId, 'Cải cách hành chính năm 2026'],
    [received.incomingId, 'Cải cách hành chính (kèm 02 phụ lục)'],
  ]);
});

test('a receiver that is down is tried again, its error before our eyes', async () => {
  mood = 'down';
  const document = await send();
  await world.runJobs();
  expect(await delivery(document)).toMatchObject({
    state: 'waiting',
    lastError: 'Nơi nhận trả lời 500',
    stoppedAt: null,
    attempts: 1,
  });
  mood = 'open';
  await world.hurryJobs();
  await world.runJobs();
  expect(await delivery(document)).toMatchObject({
    state: 'arrived',
    lastError: null,
    attempts: 2,
  });
});

test('when the last attempt fails the delivery stops, and goes on by hand', async () => {
  mood = 'down';
  const document = await send();
  await world.hurryJobs(0);
  await world.runJobs();
  const stopped = await delivery(document);
  expect(stopped).toMatchObject({ state: 'waiting', stoppedAt: world.clock.now() });
  mood = 'open';
  await world.inCentre((tx) => world.facade.retry(tx, stopped.deliveryId, clerk));
  await world.runJobs();
  expect(await delivery(document)).toMatchObject({ state: 'arrived', stoppedAt: null });
});

test('an acknowledgement that gets lost makes no second arrival', async () => {
  mood = 'forgetful';
  const document = await send();
  await world.runJobs();
  expect((await incoming()).state).toBe('arrived');
  mood = 'open';
  await world.hurryJobs();
  await world.runJobs();
  expect(await delivery(document)).toMatchObject({ state: 'arrived' });
  expect(world.arrived).toHaveLength(1);
  expect(world.heard).toEqual(['handedOver', 'arrived 01 Sở Y tế Ví Dụ']);
});

test('every message taken twice is as good as once', async () => {
  mood = 'twice';
  const document = await send();
  await world.runJobs();
  await decide('accept');
  await world.runJobs();
  const { statuses } = await delivery(document);
  expect(statuses.map(({ code }) => code)).toEqual(['01', '03']);
  expect((await incoming()).answers.map(({ code }) => code)).toEqual(['01', '03']);
  expect(world.heard).toHaveLength(3);
});

test('a document whose signatures do not hold cannot be accepted, only refused', async () => {
  world.verdict = { valid: false, findings: ['Tệp bị sửa sau khi ký.'] };
  await send();
  await world.runJobs();
  expect(await incoming()).toMatchObject({
    signaturesValid: false,
    findings: ['Tệp bị sửa sau khi ký.'],
  });
  await expect(decide('accept')).rejects.toMatchObject({ code: 'IncomingSignaturesAreNotValid' });
  await decide('refuse');
  expect((await incoming()).state).toBe('refused');
});

test('what goes wrong for the listener of an answer goes wrong for the answer too', async () => {
  const document = await send();
  world.ports.plug({
    outcomes: {
      handedOver: async () => undefined,
      answered: async () => {
        throw new Error('the journey is busy');
      },
    },
  });
  await world.runJobs();
  const { state, statuses } = await delivery(document);
  expect([state, statuses]).toEqual(['handedOver', []]);
});

test('a delivery is sent once, resent only when refused, waived only with a reason', async () => {
  const document = await send();
  await expect(
    world.inCentre(async (tx) => {
      const receiver = await findReceiver(tx, world.department.organId);
      return world.facade.prepareDeliveries(tx, document, receiver ? [receiver] : [], clerk);
    }),
  ).rejects.toMatchObject({ code: 'DocumentIsAlreadyOnItsWay' });
  const id = (await delivery(document)).deliveryId;
  await expect(
    world.inCentre((tx) => world.facade.resend(tx, id, {}, clerk)),
  ).rejects.toMatchObject({ code: 'DeliveryIsNotRefused' });
  await expect(
    world.inCentre((tx) => world.facade.waive(tx, id, ' ', clerk)),
  ).rejects.toMatchObject({ code: 'WaivingNeedsReason' });
  await world.inCentre((tx) => world.facade.waive(tx, id, 'Đã gửi bản giấy', clerk));
  await world.runJobs();
  expect(await delivery(document)).toMatchObject({ state: 'waived', attempts: 0 });
  expect(world.arrived).toEqual([]);
  await expect(
    world.inCentre((tx) => world.facade.waive(tx, id, 'lần nữa', clerk)),
  ).rejects.toMatchObject({ code: 'DeliveryIsDone' });
});

test('neither body sees the other’s side', async () => {
  const document = await send();
  await world.runJobs();
  expect(
    await world.inDepartment((tx) => world.facade.deliveriesOf(tx, document.documentId)),
  ).toEqual([]);
  expect(await world.inCentre((tx) => world.facade.incomingList(tx))).toMatchObject({ rows: [] });
  const { incomingId } = await incoming();
  await expect(
    world.inCentre((tx) => world.facade.acceptIncoming(tx, incomingId as IncomingId, clerk)),
  ).rejects.toMatchObject({ code: 'IncomingIsUnknown' });
});
