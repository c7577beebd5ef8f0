import type { DocumentView } from '#contracts';
import type { BodyId, Clock } from '#kernel';
import { RegistryFacade } from '#modules/registry';
import { makeTestAuthority, verifyPdf } from '#pades';
import { systemIds, vietnamDay } from '#kernel';
import { SigningFacade } from '#modules/signing';
import { TOTP } from 'otpauth';
import { testPassword } from '../worlds/world-in-database.js';
import { verificationLimits } from '../../libs/modules/signing/verification/verify-in-thread.js';
import { idOf, refusalOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aNumberedDocument } from './world/numbered-document.js';
import {
  aDocument,
  keyOf,
  personIdOf,
  sealing,
  signing,
  standing,
  walkOn,
} from './world/stations.js';
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

describe('a second factor before signing', () => {
  const setting = '/api/signing-settings/confirmation';
  const set = async (secondFactor: boolean) =>
    (await world.person('quantri')).askPut(setting, { everyKey: false, minutes: 10, secondFactor });
  afterAll(() => set(false));

  it('a body may demand it: who has none is told where to set it up; then a code confirms once', async () => {
    const at = await aDocument(world, 'approved', { content });
    const leader = await world.person('pgd1');
    const asked = await signing(world, leader, at);
    expect((await set(true)).statusCode).toBe(204);
    const password = testPassword('pgd1');
    const confirm = (code?: string) => leader.askPost('/api/me/confirmation', { password, code });
    const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code;
    expect(codeOf(await leader.askPost(`${at}/signature`, asked))).toBe(
      'IdentityIsConfirmedBeforeSigning',
    );
    expect(codeOf(await confirm())).toBe('SecondFactorIsNotSetUp');

    const { secret } = await leader.post<{ secret: string }>('/api/me/second-factor', { password });
    const codeAfter = (seconds: number) => {
      const timestamp = world.clock.now().getTime() + seconds * 1000;
      return new TOTP({ secret: secret.replaceAll(' ', '') }).generate({ timestamp });
    };
    const { recoveryCodes } = await leader.post<{ recoveryCodes: string[] }>(
      '/api/me/second-factor/activation',
      { code: codeAfter(0) },
    );
    expect(await leader.get('/api/me/second-factor')).toMatchObject({ recoveryCodesLeft: 10 });
    expect(codeOf(await confirm())).toBe('SecondFactorIsWanted');
    expect(codeOf(await confirm(codeAfter(0)))).toBe('SecondFactorIsWrong');
    expect(await leader.get(`/api/signing-keys/${asked.keyId}/check`)).toMatchObject({
      ...{ needsConfirmation: true, needsCode: true },
    });
    expect((await confirm(codeAfter(30))).statusCode).toBe(200);
    const signed = await leader.post<DocumentView>(`${at}/signature`, asked);
    expect(signed.state).toBe('leaderSigned');
    const [code] = recoveryCodes;
    const removal = await leader.askPost('/api/me/second-factor/removal', { password });
    expect(codeOf(removal)).toBe('SecondFactorIsWanted');
    await leader.askPost('/api/me/second-factor/removal', { password, code });
    expect(await leader.get('/api/me/second-factor')).toMatchObject({ activeSince: null });
  });
});

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

  it('a leader’s file that is signed anew while the first is judged is not sealed unjudged', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    const clerk = await world.person('vanthu1');
    const facade = world.app.get(SigningFacade);
    const judge = facade.judgeLeaderFile.bind(facade);
    jest.spyOn(facade, 'judgeLeaderFile').mockImplementationOnce(async (...asked) => {
      const judged = await judge(...asked);
      await clerk.post(`${at}/return`, { round: 1, reason: 'Sai nơi nhận.' });
      await walkOn(world, at, 'leaderSigned');
      return judged;
    });
    const asked = await sealing(world, clerk);
    const refusal = refusalOf(await clerk.askPost(`${at}/registration`, asked));
    expect(refusal).toMatchObject({ status: 409, code: 'LeaderFileHasChanged' });
    expect(await registerOf(at)).toEqual([]);
    const issued = await clerk.post<DocumentView>(
      `${at}/registration`,
      await sealing(world, clerk),
    );
    expect(issued.state).toBe('issued');
  });

  it('a judge whose time ran out: nothing is numbered, and the clerk may try again', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    const clerk = await world.person('vanthu1');
    const asked = await sealing(world, clerk);
    const hurry = jest.replaceProperty(verificationLimits, 'timeMs', 1);
    const refusal = await refused(world, at, () => clerk.askPost(`${at}/registration`, asked));
    hurry.restore();
    expect(refusal).toMatchObject({ status: 503, code: 'FileIsNotYetJudged' });
    expect(await registerOf(at)).toEqual([]);
    const issued = await clerk.post<DocumentView>(`${at}/registration`, asked);
    expect(issued.state).toBe('issued');
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

  it('midnight while the number is waited for: the seal is not from before its document’s day', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    const today = vietnamDay(world.clock.now());
    world.moveTo(new Date(`${today}T23:59:59+07:00`));
    const clerk = await world.person('vanthu1');
    const registry = world.app.get(RegistryFacade);
    const take = registry.takeNumber.bind(registry);
    jest.spyOn(registry, 'takeNumber').mockImplementationOnce((...asked) => {
      world.clock.moveTo(new Date(world.clock.now().getTime() + 2_000));
      return take(...asked);
    });
    await clerk.post(`${at}/registration`, await sealing(world, clerk));
    const { registration } = await standing(world, at);
    const { signatures } = verifyPdf(await clerk.file(`${at}/pdf?revision=issued`), {
      trust: [],
      at: world.clock.now(),
    });
    const sealedOn = vietnamDay(signatures.at(-1)?.claimedTime ?? new Date(0));
    expect([registration?.date, sealedOn > today]).toEqual([sealedOn, true]);
  });
});
