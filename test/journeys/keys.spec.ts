import type { DocumentView } from '#contracts';
import type { BodyId, Clock } from '#kernel';
import { makeTestAuthority } from '#pades';
import { systemIds } from '#kernel';
import { SigningFacade } from '#modules/signing';
import { idOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aNumberedDocument } from './world/numbered-document.js';
import { aDocument, keyOf, personIdOf, sealing, signing, standing } from './world/stations.js';
import { theInternalPlan } from './world/the-plan.js';

let world: JourneyWorld;
const content = theInternalPlan();

beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const registerOf = (at: string) =>
  world.rows<{ code: string; sealed: boolean; void_reason: string | null }>(
    `SELECT code, sealed_at IS NOT NULL AS sealed, void_reason FROM registry.outgoing_entry
      WHERE document_id = $1 ORDER BY number`,
    [idOf(at)],
  );

describe('the leader signs with his own living key and its PIN', () => {
  let at: string;
  beforeAll(async () => {
    at = await aDocument(world, 'approved', { content });
  });

  it("another person's key is refused", async () => {
    const [leader, director] = await world.people('pgd1', 'giamdoc');
    const keyId = await keyOf(director, 'personal');
    const asked = { ...(await signing(world, leader, at)), keyId, pin: world.pins['giamdoc'] };
    expect(await refused(world, at, () => leader.askPost(`${at}/signature`, asked))).toMatchObject({
      status: 403,
      code: 'KeyBelongsToAnotherPerson',
    });
  });

  it('the seal is no key of a person', async () => {
    const [leader, clerk] = await world.people('pgd1', 'vanthu1');
    const asked = { ...(await signing(world, leader, at)), ...(await sealing(world, clerk)) };
    expect(await refused(world, at, () => leader.askPost(`${at}/signature`, asked))).toMatchObject({
      status: 409,
      code: 'KeyDoesNotFitUse',
    });
  });

  it('an expired certificate is refused, with its last day', async () => {
    const leader = await world.person('pgd1');
    const keyId = await anExpiredKey(world.world.centre.bodyId, 'pgd1');
    const asked = { ...(await signing(world, leader, at)), keyId, pin: '246810' };
    expect(await refused(world, at, () => leader.askPost(`${at}/signature`, asked))).toMatchObject({
      status: 409,
      code: 'CertificateHasExpired',
      detail: expect.stringContaining('đã hết hạn ngày'),
    });
  });

  it('a wrong PIN is counted; after five the key pauses, even for the right one; then it signs', async () => {
    const leader = await world.person('pgd1');
    const right = await signing(world, leader, at);
    const tries = [];
    for (let n = 0; n < 5; n += 1) {
      const wrong = { ...right, pin: '000000' };
      tries.push(await refused(world, at, () => leader.askPost(`${at}/signature`, wrong)));
    }
    expect(tries.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'WrongPin'));
    expect(tries[0]?.detail).toContain('Còn 4 lần thử');
    const paused = await leader.askPost(`${at}/signature`, right);
    expect(paused.json()).toMatchObject({ status: 429, code: 'KeyIsPausedAfterWrongPins' });
    expect(paused.headers['retry-after']).toBe('900');
    const now = world.clock.now();
    world.clock.moveTo(new Date(now.getTime() + 16 * 60_000));
    const signed = await leader.post<DocumentView>(`${at}/signature`, right);
    expect(signed.state).toBe('leaderSigned');
  });
});

/** The row stands as if it had been valid when it was taken in. */
async function anExpiredKey(bodyId: BodyId, login: string): Promise<string> {
  const facade = world.app.get(SigningFacade);
  const aYearAgo: Clock = { now: () => new Date(world.clock.now().getTime() - 365 * 86_400_000) };
  const authority = await makeTestAuthority({ clock: aYearAgo, ids: systemIds }, 'cũ');
  const subject = {
    commonName: 'Trần Thị Bình',
    organisation: 'Trung tâm Y tế khu vực Mẫu',
    key: 'p-256',
    validFrom: aYearAgo.now(),
    validTo: new Date(world.clock.now().getTime() - 86_400_000),
  } as const;
  const p12 = (await authority.issue(subject)).p12('246810');
  const personId = personIdOf(world, login) as Parameters<SigningFacade['keysOf']>[1];
  const owner = { purpose: 'personal', personId } as const;
  const at = aYearAgo.now();
  const certificatePem = authority.rootPem;
  return world.uow.inBody(bodyId, async (tx) => {
    await facade.addTrustAnchor(tx, { certificatePem, label: 'Gốc cũ', by: null, at });
    const key = { owner, label: 'Khóa cũ', p12, pin: '246810', by: null, at };
    return (await facade.importKey(tx, key)).keyId;
  });
}

describe('the clerk seals', () => {
  it('nobody but a clerk: the number is not taken', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    const [clerk, ...others] = await world.people('vanthu1', 'pgd1', 'giamdoc', 'chuyenvien.tchc');
    const seal = await sealing(world, clerk);
    for (const other of others) {
      const refusal = await refused(world, at, () => other.askPost(`${at}/registration`, seal));
      expect([403, 404]).toContain(refusal.status);
    }
    expect(await registerOf(at)).toEqual([]);
  });

  it('a wrong PIN of the seal takes no number', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    const clerk = await world.person('vanthu1');
    const wrong = { ...(await sealing(world, clerk)), pin: '999999' };
    const refusal = await refused(world, at, () => clerk.askPost(`${at}/registration`, wrong));
    expect(refusal).toMatchObject({ status: 403, code: 'WrongPin' });
    expect(await registerOf(at)).toEqual([]);
  });

  it('a crash between number and seal keeps the number: the seal is tried again over it', async () => {
    const at = await aNumberedDocument(world, { content });
    const clerk = await world.person('vanthu1');
    const before = await standing(world, at);
    expect(before).toMatchObject({
      state: 'issuing',
      stateName: 'Đang đóng dấu',
      waitingFor: [{ kindName: 'Cấp số, đóng dấu', who: 'Văn thư' }],
    });
    const acts = (await clerk.get<DocumentView>(at)).acts;
    expect(acts).toEqual(['seal', 'voiding']);
    const second = await refused(world, at, async () =>
      clerk.askPost(`${at}/registration`, await sealing(world, clerk)),
    );
    expect(second.status).toBe(409);
    const sealed = await clerk.post<DocumentView>(`${at}/seal`, await sealing(world, clerk));
    expect([sealed.state, sealed.code]).toEqual(['issued', before.code]);
    expect(await registerOf(at)).toEqual([{ code: before.code, sealed: true, void_reason: null }]);
  });

  it('giving the seal up voids the number visibly; the next document takes the next one', async () => {
    const at = await aNumberedDocument(world, { content });
    const clerk = await world.person('vanthu1');
    const { registration } = await standing(world, at);
    const number = registration?.number ?? 0;
    const reason = 'Thiết bị con dấu số hỏng.';
    const back = await clerk.post<DocumentView>(`${at}/registration/voiding`, { reason });
    expect([back.state, back.registration]).toEqual(['leaderSigned', null]);
    const next = await aDocument(world, 'issued', { content });
    expect((await standing(world, next)).registration?.number).toBe(number + 1);
    const again = await clerk.post<DocumentView>(`${at}/registration`, await sealing(world, clerk));
    expect(again.registration?.number).toBe(number + 2);
    expect(await registerOf(at)).toEqual([
      { code: registration?.code, sealed: false, void_reason: reason },
      { code: again.code, sealed: true, void_reason: null },
    ]);
    const csv = await clerk.file('/api/registers/outgoing.csv');
    expect(csv.toString('utf8')).toContain(`Số đã hủy: ${reason}`);
  });
});
