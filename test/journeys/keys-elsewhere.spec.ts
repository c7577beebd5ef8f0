import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentView, signingContract, ReplyOf } from '#contracts';
import { systemIds } from '#kernel';
import { SigningFacade, TrustServices } from '#modules/signing';
import { makeTestAuthority, type TestAuthority, type TestCredential } from '#pades';
import type { Meddling } from '../signing-services/local-agent.js';
import { RemoteSigner } from '../signing-services/remote-signer.js';
import { testPassword } from '../worlds/world-in-database.js';
import { idOf } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import type { Person } from './world/person.js';
import { aDocument, personIdOf, seenBy, signing, standing } from './world/stations.js';
import { agentOf, pathOf } from './world/agent-of.js';
import { oneConfirmation, p12Of, serviceAt } from './world/one-confirmation.js';
import { theInternalPlan, withAnnexApart } from './world/the-plan.js';

type State = NonNullable<ReplyOf<typeof signingContract.state>['signing']>;

const content = withAnnexApart(theInternalPlan());
const user = { userId: '001080000001', credentialId: '5401' };
const account = { clientId: 'ttyt', secret: 'a secret of the service' };

let world: JourneyWorld;
let authority: TestAuthority;
let phone: RemoteSigner;
let serviceId: string;
let at: string;
let keyId: string;
let phoneKeyId: string;
let leader: Person;

beforeAll(async () => {
  world = await journeyWorld();
  authority = await makeTestAuthority({ clock: world.clock, ids: systemIds });
  const anchor = { certificatePem: authority.rootPem, label: 'Gốc thử', by: null };
  await world.inBody(world.world.centre, (tx) =>
    world.app.get(SigningFacade).addTrustAnchor(tx, { ...anchor, at: world.clock.now() }),
  );
  phone = new RemoteSigner({ ...account, ...user, credential: await credentialOf('Nguyễn Văn A') });
  leader = await world.person('pgd1');
  serviceId = await serviceAt(world, account, await phone.open());
  phoneKeyId = await register({
    kind: 'remote',
    serviceId,
    userId: user.userId,
    credentialId: null,
  });
  keyId = phoneKeyId;
  at = await aDocument(world, 'approved', { content });
}, patience);
afterAll(() => Promise.all([phone.close(), world.close()]));

const credentialOf = (commonName: string): Promise<TestCredential> =>
  authority.issue({ commonName, organisation: 'Trung tâm Y tế Ví Dụ', key: 'p-256' });

async function register(way: object, personId: string | null = personIdOf(world, 'pgd1')) {
  const owner = personId ? { purpose: 'personal', personId } : { purpose: 'seal', personId };
  const asked = { ...way, ...owner, label: 'Khóa ở nơi khác' };
  const administrator = await world.person('quantri');
  return (await administrator.post<{ id: string }>('/api/keys/elsewhere', asked)).id;
}

const confirm = (who: Person) =>
  who.post('/api/me/confirmation', { password: testPassword(who.login) });
const sign = async () =>
  leader.post<DocumentView>(`${at}/signature`, { keyId, ...(await seenBy(leader, at)) });
const stateOf = async (who = leader): Promise<State> => {
  const { signing: state } = await who.get<{ signing: State | null }>(`${at}/signing`);
  if (!state) throw new Error('Something was asked.');
  return state;
};
const notice = (transaction_id: string, service = serviceId): Promise<unknown> =>
  leader
    .post(`/api/signing-services/${world.world.centre.bodyId}/${service}/notices`, {
      transaction_id,
      status: 'anything',
      signature_value: 'never believed',
    })
    .catch((error: unknown) => error);

async function comesTo(wanted: State['state'], who = leader): Promise<State> {
  for (let waited = 0; ; waited += 100) {
    const state = await stateOf(who);
    if (state.state === wanted) return state;
    if (waited > 15_000) throw new Error(`${wanted} never came: ${JSON.stringify(state)}`);
    await pause(100);
  }
}

describe('a key at a service, confirmed on the phone', () => {
  it('asks for the password again before it signs', async () => {
    const refusedOne = await leader.askPost(`${at}/signature`, {
      keyId,
      ...(await seenBy(leader, at)),
    });
    expect(refusedOne.json()).toMatchObject({
      status: 403,
      code: 'IdentityIsConfirmedBeforeSigning',
    });
    const wrong = await leader.askPost('/api/me/confirmation', { password: 'not mine at all' });
    expect(wrong.json()).toMatchObject({ code: 'CurrentPasswordIsWrong' });
    const check = `/api/signing-keys/${keyId}/check`;
    expect(await leader.get(check)).toMatchObject({ needsPin: false, needsConfirmation: true });
    await confirm(leader);
    expect(await leader.get(check)).toMatchObject({ needsConfirmation: false });
  });

  it('refused on the phone: the document is approved again, with the reason', async () => {
    expect((await sign()).state).toBe('signing');
    const waiting = await stateOf();
    expect(waiting).toMatchObject({ state: 'waitingForPhone', kind: 'leader', reason: null });
    expect(phone.onPhone.description).toContain(waiting.checkCode);
    await sign();
    expect(phone.transactions).toHaveLength(1);
    phone.refuse();
    await notice(waiting.intentId);
    expect((await comesTo('refused')).reason).toContain('từ chối trên điện thoại (mã');
    expect((await standing(world, at)).state).toBe('approved');
  });

  it('a value of another key is never placed', async () => {
    await sign();
    phone.confirmWith(await credentialOf('Người khác'));
    await notice(phone.onPhone.id);
    expect((await comesTo('failed')).reason).toContain('không khớp với chứng thư');
    expect((await standing(world, at)).state).toBe('approved');
  });

  it('a value that comes after the signer waits no longer is kept as evidence', async () => {
    await sign();
    const { intentId } = await stateOf();
    const other = await (await world.person('giamdoc')).askPost(`${at}/signing/cancellation`);
    expect(other.json()).toMatchObject({ code: 'OnlyWhoAskedCancels' });
    await leader.post(`${at}/signing/cancellation`);
    expect(await stateOf()).toMatchObject({ state: 'cancelled', intentId });
    phone.confirm();
    await notice(phone.onPhone.id);
    const late =
      'SELECT length(value) > 60 AS kept FROM signing.late_signature WHERE intent_id = $1';
    for (let n = 0; n < 100 && (await world.rows(late, [intentId])).length === 0; n += 1)
      await pause(100);
    expect(await world.rows(late, [intentId])).toEqual([{ kept: true }]);
    expect((await standing(world, at)).state).toBe('approved');
  });

  it('a service that is away is told at once', async () => {
    phone.isDown = true;
    const away = await leader.askPost(`${at}/signature`, { keyId, ...(await seenBy(leader, at)) });
    phone.isDown = false;
    expect(away.json()).toMatchObject({ status: 503, code: 'SigningServiceIsAway' });
    expect(await stateOf()).toMatchObject({ state: 'failed' });
  });

  it('asked again, the same wish goes on until its time runs out', async () => {
    await sign();
    expect(await stateOf()).toMatchObject({ state: 'waitingForPhone', leftMs: 10 * 60_000 });
    world.clock.moveTo(new Date(world.clock.now().getTime() + 11 * 60_000));
    await notice(phone.onPhone.id);
    await comesTo('timedOut');
    for (let n = 0; n < 100 && (await standing(world, at)).state !== 'approved'; n += 1)
      await pause(100);
    expect((await standing(world, at)).state).toBe('approved');
  });

  it('confirmed, and noticed twice, it is placed once', async () => {
    await confirm(leader);
    await sign();
    phone.confirm();
    await Promise.all([notice(phone.onPhone.id), notice(phone.onPhone.id)]);
    await comesTo('signed');
    expect((await standing(world, at)).state).toBe('leaderSigned');
    const methods = `SELECT s.method FROM signing.signature s
      JOIN signing.intent i ON i.id = s.intent_id WHERE i.document_id = $1`;
    expect(await world.rows(methods, [idOf(at)])).toEqual([{ method: 'remote' }]);
  });
});

describe('the seal through the agent on the machine of the clerk', () => {
  let clerk: Person;
  let seal: TestCredential;
  const call = () => clerk.post<Call>(`${at}/signing/agent-call`);
  type Call = { socket: string; message: string; files: { position: number; count: number } };
  beforeAll(async () => {
    clerk = await world.person('vanthu1');
    seal = await credentialOf('Trung tâm Y tế Ví Dụ');
    keyId = await register(
      { kind: 'agent', certificatePem: `${seal.pem}\n${authority.intermediatePem}` },
      null,
    );
    await confirm(clerk);
    const numbered = await clerk.post<DocumentView>(`${at}/registration`, { keyId });
    expect(numbered.state).toBe('issuing');
    expect(await stateOf(clerk)).toMatchObject({ state: 'waitingForAgent', kind: 'seal' });
  });

  it('what the browser found out about the agent is told apart', async () => {
    const told = { problem: 'noAgent', message: '' };
    await clerk.post(`${at}/signing/agent-problem`, told);
    expect(await stateOf(clerk)).toMatchObject({
      agentProblem: 'noAgent',
      state: 'waitingForAgent',
    });
  });

  it('a file is fetched once, with the newest address only', async () => {
    const old = JSON.parse((await call()).message) as { FileName: string };
    const { socket, message, files } = await call();
    expect(socket).toBe('wss://127.0.0.1:8987/SignAppendix');
    const asked = JSON.parse(message) as {
      FileName: string;
      FileUploadHandler: string;
      DocNumber: string;
    };
    expect(asked.DocNumber).toBe((await standing(world, at)).code);
    expect((await clerk.askGet(pathOf(old.FileName))).json()).toMatchObject({
      code: 'AgentTokenIsNotGood',
    });
    const early = await clerk.askUpload(
      pathOf(asked.FileUploadHandler),
      Buffer.from('%PDF'),
      'application/pdf',
    );
    expect(early.json()).toMatchObject({ code: 'AgentTokenIsNotGood' });
    await clerk.file(pathOf(asked.FileName));
    expect(await stateOf(clerk)).toMatchObject({ state: 'agentHasFile' });
    const again = await clerk.askGet(pathOf(asked.FileName));
    expect(again.json()).toMatchObject({ status: 404, code: 'AgentTokenIsNotGood' });
  });

  const flipped: Meddling = (signed) => {
    const other = Buffer.from(signed);
    other.writeUInt8(other.readUInt8(2000) ^ 1, 2000);
    return other;
  };
  const withMore: Meddling = (signed) => Buffer.concat([signed, Buffer.from('\n% more\n')]);

  it.each([
    ['other earlier bytes', flipped, 'không bắt đầu bằng đúng tệp'],
    ['bytes behind the signature', withMore, 'không được nhận'],
  ])('a file with %s is not taken, and says why', async (_, meddle, reason) => {
    const { message } = await call();
    const reply = await agentOf(world, clerk, seal).take(message, meddle);
    expect(reply).toMatchObject({ Status: false, Message: expect.stringContaining(reason) });
    expect((await stateOf(clerk)).reason).toBe(reply.Message);
    expect((await standing(world, at)).state).toBe('issuing');
  });

  it("nor a file by another device's certificate", async () => {
    const { message } = await call();
    const reply = await agentOf(world, clerk, await credentialOf('Cơ quan khác')).take(message);
    expect(reply).toMatchObject({
      Status: false,
      Message: expect.stringContaining('Cơ quan khác'),
    });
  });

  it('the annex is taken first; the document waits for a call of its own', async () => {
    const { message } = await call();
    const reply = await agentOf(world, clerk, seal).take(message);
    expect(reply).toMatchObject({ Status: true, Message: 'Đã nhận tệp 1/2 đã ký.' });
    expect(await stateOf(clerk)).toMatchObject({
      ...{ state: 'waitingForAgent', files: { count: 2, done: 1 } },
    });
    expect(await standing(world, at)).toMatchObject({
      ...{ state: 'issuing', annexFiles: [{ issuedPdf: null }] },
    });
  });

  it('a good file is taken once; its address is spent', async () => {
    const { socket, message, files } = await call();
    expect([socket, files.position]).toEqual(['wss://127.0.0.1:8987/SignIssued', 2]);
    expect(JSON.parse(message)).toMatchObject({ DocNumber: expect.stringMatching(/^\d\d+$/) });
    const agent = agentOf(world, clerk, seal);
    expect(await agent.take(message)).toMatchObject({ Status: true });
    expect(await stateOf(clerk)).toMatchObject({ state: 'signed' });
    const issued = await standing(world, at);
    expect(issued.state).toBe('issued');
    const replayed = (await agent.giveBack(JSON.parse(message), Buffer.from('%PDF'))) as object;
    expect(replayed).toMatchObject({ code: 'AgentTokenIsNotGood' });
    for (const file of [at, `${at}/annexes/1`]) {
      const { report } = await clerk.get<{ report: { verdict: string } }>(`${file}/signatures`);
      expect(report.verdict).toBe('valid');
    }
  });
});

describe('one confirmation on the phone for several', () => {
  oneConfirmation(() => ({
    ...{ world, leader, phone, content, keyId: phoneKeyId, account, user },
    ...{ credentialOf, register, confirm, notice },
  }));
});

describe('many documents with one PIN', () => {
  it('each has its own result and its mark; one that fails does not stop the rest', async () => {
    const second = await aDocument(world, 'approved', { content });
    const asked = await signing(world, leader, second);
    const seen = await seenBy(leader, second);
    const openedAt = world.clock.now().toISOString();
    const documents = [
      { documentId: idOf(at), ...(await seenBy(leader, at)), openedAt: null },
      { documentId: idOf(second), ...seen, contentHash: '0'.repeat(64), openedAt: null },
      { documentId: idOf(second), ...seen, openedAt },
    ];
    const { results } = await leader.post<{
      results: { done: boolean; state: string | null; refusal: { code: string } | null }[];
    }>('/api/signatures', { keyId: await p12Of(world, 'pgd1'), pin: asked.pin, documents });
    expect(results.map(({ done, state, refusal }) => [done, state, refusal?.code])).toEqual([
      [false, null, 'ActIsNotPossibleNow'],
      [false, null, 'ApprovalBindsToContent'],
      [true, 'leaderSigned', undefined],
    ]);
    const history = await leader.get<{ action: string; data: { openedAt?: string | null } }[]>(
      `${second}/history`,
    );
    const marks = history.filter(({ action }) => /SignatureRefused|SignedTogether/.test(action));
    expect(marks.map(({ action, data }) => [action, data.openedAt])).toEqual([
      ['SignatureRefused', null],
      ['SignedTogether', openedAt],
    ]);
  });
});

describe('before a signature', () => {
  let third: string;
  let ownKey: string;
  let device: TestCredential;
  let wanted: object;
  const asked = async () => ({ ...(await signing(world, leader, third)), keyId: ownKey });
  const statusIs = (standingNow: { status: 'revoked' | 'unknown'; warnings: string[] }) => {
    const trust = world.app.get(TrustServices);
    const before = trust.statusBeforeSigning.bind(trust);
    trust.statusBeforeSigning = async () => standingNow;
    return () => (trust.statusBeforeSigning = before);
  };

  beforeAll(async () => {
    third = await aDocument(world, 'approved', { content });
    ownKey = await p12Of(world, 'pgd1');
  });

  it('a certificate that was revoked signs nothing', async () => {
    const restore = statusIs({ status: 'revoked', warnings: ['Đã bị thu hồi.'] });
    const answer = await leader.askPost(`${third}/signature`, await asked());
    const looked = await leader.get(`/api/signing-keys/${ownKey}/check`);
    restore();
    expect(answer.json()).toMatchObject({ status: 409, code: 'CertificateIsRevoked' });
    expect(looked).toMatchObject({ status: 'revoked', warnings: ['Đã bị thu hồi.'] });
    expect((await standing(world, third)).state).toBe('approved');
  });

  it('a body may ask for the password before every key', async () => {
    const setting = '/api/signing-settings/confirmation';
    const administrator = await world.person('quantri');
    world.clock.moveTo(new Date(world.clock.now().getTime() + 2 * 60_000));
    await administrator.ask({
      method: 'PUT',
      url: setting,
      payload: { everyKey: true, minutes: 1 },
    });
    expect((await leader.askPost(`${third}/signature`, await asked())).json()).toMatchObject({
      code: 'IdentityIsConfirmedBeforeSigning',
      detail: expect.stringContaining('1 phút'),
    });
    await administrator.ask({
      method: 'PUT',
      url: setting,
      payload: { everyKey: false, minutes: 10 },
    });
  });

  it('an agent that never calls back: its time runs out', async () => {
    device = await credentialOf('Nguyễn Văn A');
    const way = { kind: 'agent', certificatePem: `${device.pem}\n${authority.intermediatePem}` };
    const agentKey = await register(way);
    wanted = { ...(await seenBy(leader, third)), keyId: agentKey };
    await confirm(leader);
    await leader.post(`${third}/signature`, wanted);
    await leader.post(`${third}/signing/agent-call`);
    world.moveTo(new Date(world.clock.now().getTime() + 31 * 60_000));
    for (let n = 0; n < 100 && (await standing(world, third)).state !== 'approved'; n += 1)
      await pause(100);
    leader = await world.person('pgd1');
    const { signing: over } = await leader.get<{ signing: State }>(`${third}/signing`);
    expect(over.state).toBe('timedOut');
  });

  it('signs again through it; what he was warned of is kept with what he signs', async () => {
    const restore = statusIs({ status: 'unknown', warnings: ['Chưa hỏi được OCSP.'] });
    await confirm(leader);
    await leader.post(`${third}/signature`, wanted);
    restore();
    const { message } = await leader.post<{ message: string }>(`${third}/signing/agent-call`);
    expect(await agentOf(world, leader, device).take(message)).toMatchObject({ Status: true });
    expect((await standing(world, third)).state).toBe('leaderSigned');
    expect(await leader.get(`${third}/signing`)).toMatchObject({
      signing: { state: 'signed', warnings: ['Chưa hỏi được OCSP.'] },
    });
  });
});
