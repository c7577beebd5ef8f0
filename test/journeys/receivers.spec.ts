import type { DocumentView } from '#contracts';
import { parsePackage, buildStatus, signEnvelope, type EdxmlPackage } from '#edxml';
import { systemIds, vietnamTimestamp } from '#kernel';
import {
  loopbackServer,
  type LoopbackServer,
} from '../../libs/modules/dispatch/testing/loopback-server.js';
import { selfSigned, type SelfSigned } from '../../libs/modules/dispatch/testing/self-signed.js';
import { askAt } from '../worlds/ask.js';
import { refusalOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, standing, view, waitFor } from './world/stations.js';
import { thePlan, toHealth } from './world/the-plan.js';

/** Another body's system: it answers as it is told to, and keeps what it was handed. */
interface OtherSystem {
  readonly organId: string;
  readonly receiverId: string;
  readonly key: SelfSigned;
  readonly server: LoopbackServer;
  /** What it says to each request: a status, or nothing at all. */
  says: (number: number) => number | 'nothing';
  readonly packages: EdxmlPackage[];
  asked: number;
}

let world: JourneyWorld;
let commune: OtherSystem;

beforeAll(async () => {
  world = await journeyWorld();
  commune = await anotherSystem('H99.77', 'Ủy ban nhân dân xã Mẫu Đông');
}, patience);
afterAll(async () => {
  await commune.server.close();
  await world.close();
});

async function anotherSystem(organId: string, name: string): Promise<OtherSystem> {
  const key = await selfSigned(name);
  const system: Omit<OtherSystem, 'server' | 'receiverId'> = {
    organId,
    key,
    says: () => 200,
    packages: [],
    asked: 0,
  };
  const told = system as OtherSystem;
  const server = await loopbackServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      told.asked += 1;
      const parsed = parsePackage(Buffer.concat(chunks));
      if (parsed.ok) told.packages.push(parsed.value);
      const status = told.says(told.asked);
      if (status !== 'nothing') reply.writeHead(status).end('{}');
    });
  });
  const receiverId = await world.addReceiver({
    organId,
    name,
    channel: 'http',
    address: server.url,
    certificatePem: key.certificate,
  });
  return Object.assign(told, { server, receiverId });
}

/** The other system answers a package, as QCVN 102:2016 says, signed with its own key. */
async function answers(
  { organId, key, packages }: OtherSystem,
  statusCode: '01' | '02' | '03',
  description?: string,
  messageId: string = systemIds.next(),
) {
  const last = packages.at(-1);
  if (!last) throw new Error('It has been handed nothing.');
  const xml = buildStatus({
    messageId,
    inReplyTo: last.messageId,
    responseFor: {
      organId: 'H99.01.05',
      code: `${last.code.codeNumber}/${last.code.codeNotation}`,
      promulgationDate: last.promulgationInfo.promulgationDate,
      documentId: last.documentId,
    },
    from: { organId, organName: 'Ủy ban nhân dân xã Mẫu Đông' },
    statusCode,
    ...(description ? { description } : {}),
    timestamp: vietnamTimestamp(world.clock.now()),
  });
  const payload = await signEnvelope(xml, key);
  const headers = { 'content-type': 'application/xml' };
  return askAt(world.origin)({ method: 'POST', url: '/api/intake/statuses', payload, headers });
}

const healthReceiver = async (): Promise<string> => {
  const clerk = await world.person('vanthu1');
  const known = await clerk.get<{ id: string; organId: string }[]>('/api/receivers');
  return known.find(({ organId }) => organId === 'H99.01')?.id ?? '';
};

const deliveryTo = ({ deliveries }: DocumentView, name: string) =>
  deliveries.find(({ receiver }) => receiver.startsWith(name));

async function decideAtHealth(at: string, path: string, payload: object): Promise<void> {
  const { code } = await standing(world, at);
  const clerk = await world.person('so.vanthu');
  const { documents } = await clerk.get<{ documents: { id: string; code: string }[] }>(
    '/api/incoming?state=arrived',
  );
  await clerk.post(
    `/api/incoming/${documents.find((one) => one.code === code)?.id}/${path}`,
    payload,
  );
}

const hurry = () =>
  world.rows(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`);

describe('several receivers', () => {
  let at: string;
  beforeAll(async () => {
    commune.says = () => 200;
    const receiverIds = [await healthReceiver(), commune.receiverId];
    at = await aDocument(world, 'sent', { content: thePlan(), receiverIds });
    await waitFor(world, at, (one) => deliveryTo(one, 'Sở')?.state === 'arrived');
  });

  it('the document waits for the last of them', async () => {
    await decideAtHealth(at, 'acceptance', { assignedTo: 'Văn phòng Sở' });
    const document = await waitFor(world, at, (one) => deliveryTo(one, 'Sở')?.state === 'accepted');
    expect(document.state).toBe('sent');
    expect(deliveryTo(document, 'Ủy ban')?.state).toBe('handedOver');
    const clerk = await world.person('vanthu1');
    const filing = await refused(world, at, () => clerk.askPost(`${at}/filing`));
    expect(filing.status).toBe(409);
  });

  it('one refuses with a reason (02): the clerk is told to mend it', async () => {
    expect((await answers(commune, '01')).statusCode).toBe(202);
    expect((await answers(commune, '02', 'Sai tên nơi nhận.')).statusCode).toBe(202);
    const document = await standing(world, at);
    expect(document.state).toBe('sent');
    expect(deliveryTo(document, 'Ủy ban')).toMatchObject({
      state: 'refused',
      reason: 'Sai tên nơi nhận.',
    });
    expect(document.waitingFor).toMatchObject([
      { kindName: 'Xử lý nơi nhận từ chối', who: 'Văn thư' },
    ]);
  });

  it('an accepted receiver is not sent to again, nor released', async () => {
    const clerk = await world.person('vanthu1');
    const accepted = deliveryTo(await view(clerk, at), 'Sở')?.id;
    const resend = await refused(world, at, () =>
      clerk.askPost(`${at}/deliveries/${accepted}/resending`, {}),
    );
    expect(resend).toMatchObject({ status: 409, code: 'OnlyRefusedDeliveriesAreResent' });
    const waive = await refused(world, at, () =>
      clerk.askPost(`${at}/deliveries/${accepted}/waiver`, { reason: 'Không cần.' }),
    );
    expect(waive).toMatchObject({ status: 409, code: 'AcceptedDeliveriesAreNotWaived' });
  });

  it('the mended envelope carries the same PDF and DocumentId under a new message id', async () => {
    const clerk = await world.person('vanthu1');
    const delivery = deliveryTo(await view(clerk, at), 'Ủy ban')?.id;
    const receiverName = 'Ủy ban nhân dân xã Mẫu Đông, tỉnh Mẫu';
    await clerk.post(`${at}/deliveries/${delivery}/resending`, { receiverName });
    await waitFor(world, at, (one) => deliveryTo(one, 'Ủy ban')?.state === 'handedOver');
    const [first, second] = commune.packages.slice(-2);
    expect(second?.documentId).toBe(first?.documentId);
    expect(second?.messageId).not.toBe(first?.messageId);
    const pdfs = [first, second].map((one) => Buffer.from(one?.attachments[0]?.bytes ?? []));
    expect(pdfs[0]?.length).toBeGreaterThan(1000);
    expect(pdfs[1]?.equals(pdfs[0] ?? Buffer.alloc(0))).toBe(true);
    expect(JSON.stringify(second)).toContain(receiverName);
  });

  it('told twice is told once; with its 03 the document is acknowledged', async () => {
    const messageId = systemIds.next();
    const first = await answers(commune, '03', undefined, messageId);
    const again = await answers(commune, '03', undefined, messageId);
    expect([first.json(), again.json()]).toEqual([{ repeated: false }, { repeated: true }]);
    const document = await standing(world, at);
    expect(document.state).toBe('acknowledged');
    expect(deliveryTo(document, 'Ủy ban')?.statuses.map(({ code }) => code)).toEqual([
      '01',
      '02',
      '03',
    ]);
  });

  it('a status signed with another key is refused and changes nothing', async () => {
    const stranger = { ...commune, key: await selfSigned('Kẻ mạo danh') };
    const before = await standing(world, at);
    const answer = await answers(stranger, '02', 'Mạo danh.');
    expect(refusalOf(answer).status).toBe(403);
    expect(await standing(world, at)).toEqual(before);
  });
});

it('a receiver that will not answer is released with a reason', async () => {
  const at = await aDocument(world, 'sent', { receiverIds: [commune.receiverId] });
  const clerk = await world.person('vanthu1');
  const delivery = (await view(clerk, at)).deliveries[0]?.id;
  const blank = await clerk.askPost(`${at}/deliveries/${delivery}/waiver`, { reason: ' ' });
  expect(blank.statusCode).toBe(422);
  const reason = 'Đã giao bản giấy.';
  const waived = await clerk.post<DocumentView>(`${at}/deliveries/${delivery}/waiver`, { reason });
  expect([waived.state, waived.deliveries[0]?.state, waived.deliveries[0]?.reason]).toEqual([
    'acknowledged',
    'waived',
    reason,
  ]);
  // What comes afterwards is kept with the delivery and opens nothing.
  expect((await answers(commune, '02', 'Muộn rồi.')).statusCode).toBe(202);
  expect((await standing(world, at)).state).toBe('acknowledged');
});

it('the Sở refuses: nothing is registered there; the mended package is taken again and accepted', async () => {
  const receiverIds = [await healthReceiver()];
  const at = await aDocument(world, 'sent', { receiverIds });
  await waitFor(world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
  await decideAtHealth(at, 'refusal', { reason: 'Thiếu phòng chủ trì.' });
  const document = await waitFor(world, at, ({ deliveries }) => deliveries[0]?.state === 'refused');
  expect(document.deliveries[0]?.reason).toBe('Thiếu phòng chủ trì.');
  const register = async () =>
    (
      await (await world.person('so.vanthu')).get<{ code: string }[]>('/api/registers/incoming')
    ).filter(({ code }) => code === document.code);
  expect(await register()).toEqual([]);

  const clerk = await world.person('vanthu1');
  await clerk.post(`${at}/deliveries/${document.deliveries[0]?.id}/resending`, {
    toPlaces: ['Sở Y tế tỉnh Mẫu (Phòng Nghiệp vụ Y)'],
  });
  await waitFor(world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
  await decideAtHealth(at, 'acceptance', { assignedTo: 'Phòng Nghiệp vụ Y' });
  await waitFor(world, at, ({ state }) => state === 'acknowledged');
  expect(await register()).toHaveLength(1);
});

describe('a receiver that is away', () => {
  const error = (one: DocumentView) => one.deliveries[0]?.lastError ?? null;

  async function issuedAndAsked(): Promise<string> {
    const at = await aDocument(world, 'issued', { content: thePlan({ recipients: [toHealth] }) });
    const clerk = await world.person('vanthu1');
    await clerk.post(`${at}/dispatch`, { receiverIds: [commune.receiverId] });
    return at;
  }

  async function arrivesOnce(at: string, handed: number): Promise<void> {
    commune.says = () => 200;
    await hurry();
    const document = await waitFor(world, at, ({ state }) => state === 'sent');
    expect(document.deliveries).toMatchObject([{ state: 'handedOver', lastError: null }]);
    const ids = commune.packages.slice(handed).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(1);
    const trail = await world.rows(
      `SELECT action FROM audit.event WHERE action = 'PackageHandedOver' AND subject_id = $1`,
      [document.id],
    );
    expect(trail).toHaveLength(1);
  }

  it.each([
    ['answers 500', 500, 'Nơi nhận trả lời 500'],
    ['answers 503', 503, 'Nơi nhận trả lời 503'],
  ])(
    '%s: the document stays issued, the error is shown, the next try arrives',
    async (_, status, words) => {
      const handed = commune.packages.length;
      commune.says = () => status;
      const at = await issuedAndAsked();
      const waiting = await waitFor(world, at, (one) => error(one) !== null);
      expect(waiting.state).toBe('issued');
      expect(waiting.deliveries).toMatchObject([{ state: 'waiting', attempts: 1 }]);
      expect(error(waiting)).toContain(words);
      await arrivesOnce(at, handed);
    },
  );

  it('hangs: the attempt ends by itself and is tried again', async () => {
    const handed = commune.packages.length;
    commune.says = () => 'nothing';
    const at = await issuedAndAsked();
    const waiting = await waitFor(world, at, (one) => error(one) !== null);
    expect([waiting.state, error(waiting)]).toEqual([
      'issued',
      expect.stringContaining('Chưa kết nối được tới 127.0.0.1'),
    ]);
    await arrivesOnce(at, handed);
  });

  it('refuses the package itself: the sending stops, and goes on when the clerk says so', async () => {
    const handed = commune.packages.length;
    commune.says = () => 403;
    const at = await issuedAndAsked();
    const stopped = await waitFor(world, at, (one) => error(one) !== null);
    expect(error(stopped)).toContain('Nơi nhận trả lời 403');
    commune.says = () => 200;
    const clerk = await world.person('vanthu1');
    await clerk.post(`${at}/deliveries/${stopped.deliveries[0]?.id}/resending`, {});
    await waitFor(world, at, ({ state }) => state === 'sent');
    expect(commune.packages.length).toBe(handed + 2);
  });
});
