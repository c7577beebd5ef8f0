import { verify, X509Certificate } from 'node:crypto';
import { MovableClock } from '#kernel';
import { makeTestPki, signingDay, type TestPki } from '../../../../../test/pki/index.js';
import { RemoteSigner } from '../../../../../test/signing-services/remote-signer.js';
import type { TestCredential } from '#pades';
import { refusalInWords } from './refusal-words.js';
import { openService } from './open-service.js';
import { remoteKeyProvider } from './remote-provider.js';
import type { ServiceAccount } from './remote-service.js';

const toBeSigned = Buffer.from('Kế hoạch');
const user = { userId: '001080000001', credentialId: 'cred-1' };
const request = {
  intent: '019a0000-0000-7000-8000-000000000001',
  wanted: [{ name: 'p1', toBeSigned }],
  description: 'Ký',
};
const names = ['p1'];
const account = { clientId: 'ttyt', secret: 'a secret' };

let pki: TestPki;
type Who = 'leader' | 'seal' | 'other';
/** RSA, P-256 and P-384. */
let credentials: Record<Who, TestCredential>;
let signers: Record<Who, RemoteSigner>;
let addresses: Record<Who, string>;

beforeAll(async () => {
  pki = await makeTestPki();
  const subject = { commonName: 'Nguyễn Văn A', organisation: 'Trung tâm Y tế Ví Dụ' };
  const other = await pki.authority.issue({ ...subject, key: 'p-384' });
  credentials = { leader: pki.leader, seal: pki.seal, other };
  const signerOf = (who: Who) =>
    new RemoteSigner({ ...account, ...user, credential: credentials[who] });
  signers = { leader: signerOf('leader'), seal: signerOf('seal'), other: signerOf('other') };
  addresses = {
    leader: await signers.leader.open(),
    seal: await signers.seal.open(),
    other: await signers.other.open(),
  };
});
afterAll(() => Promise.all(Object.values(signers).map((signer) => signer.close())));
afterEach(() => {
  for (const signer of Object.values(signers)) signer.transactions.length = 0;
});

const serviceOf = (
  style: ServiceAccount['style'],
  who: Who = 'leader',
  changes: Partial<ServiceAccount> = {},
) =>
  openService(
    { name: 'Dịch vụ thử', style, address: addresses[who], ...account, ...changes },
    new MovableClock(signingDay),
  );

const providerOf = (style: ServiceAccount['style'], who: Who = 'leader') =>
  remoteKeyProvider(serviceOf(style, who), user, credentials[who].key.certificateChain);

const refusal = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'no refusal',
    (error: { code?: string }) => error.code ?? error,
  );

describe.each(['csc', 'smartca', 'mysign'] as const)('%s', (style) => {
  test('tells certificate and issuers of its user', async () => {
    const [found] = await serviceOf(style).certificates({ ...user, credentialId: null });
    expect(found?.credentialId).toBe('cred-1');
    expect(found?.chain.map((der) => Buffer.from(der))).toEqual(
      pki.leader.key.certificateChain.map((der) => Buffer.from(der)),
    );
  });

  test('waits for the phone, then gives the value of exactly the asked bytes', async () => {
    const provider = providerOf(style);
    const ticket = await provider.prepare(request);
    expect(await provider.complete(ticket, names)).toEqual({ state: 'waiting' });
    expect(signers.leader.onPhone.description).toBe('Ký');
    signers.leader.confirm();
    const outcome = await provider.complete(ticket, names);
    if (outcome.state !== 'signed') throw new Error(outcome.state);
    const { publicKey } = new X509Certificate(pki.leader.pem);
    expect(verify('sha256', toBeSigned, publicKey, outcome.signatureValues[0]!)).toBe(true);
  });

  test('a wish that is repeated is one request on the phone', async () => {
    const provider = providerOf(style);
    expect(await provider.prepare(request)).toBe(await provider.prepare(request));
    expect(signers.leader.transactions).toHaveLength(1);
  });

  test.each([
    ['refuse', /^người ký đã từ chối trên điện thoại \(mã của dịch vụ: \w+\)$/],
    [
      'letTimeRunOut',
      style === 'csc' ? /\(mã của dịch vụ: access_denied\)$/ : /^hết thời gian chờ xác nhận/,
    ],
  ] as const)('%s is told as a refusal, in words and by its code', async (act, reason) => {
    const provider = providerOf(style);
    const ticket = await provider.prepare(request);
    signers.leader[act]();
    expect(await provider.complete(ticket, names)).toEqual({
      state: 'refused',
      reason: expect.stringMatching(reason),
    });
  });

  test('a service that is away is told apart from a refusal', async () => {
    const provider = providerOf(style);
    const ticket = await provider.prepare(request);
    signers.leader.isDown = true;
    expect(await refusal(provider.complete(ticket, names))).toBe('SigningServiceIsAway');
    signers.leader.isDown = false;
    const nowhere = serviceOf(style, 'leader', { address: 'http://127.0.0.1:9' });
    expect(await refusal(nowhere.certificates(user))).toBe('SigningServiceIsAway');
  });

  test('a wrong secret is refused', async () => {
    const stranger = serviceOf(style, 'leader', { secret: 'another' });
    expect(await refusal(stranger.certificates(user))).toBe('SigningServiceRefuses');
  });
});

test.each([
  ['csc', 'seal', 'sha256'],
  ['smartca', 'seal', 'sha256'],
  ['csc', 'other', 'sha384'],
  ['smartca', 'other', 'sha384'],
] as const)('%s signs with ECDSA of the %s and its %s as well', async (style, who, hash) => {
  const provider = providerOf(style, who);
  const ticket = await provider.prepare(request);
  signers[who].confirm();
  const outcome = await provider.complete(ticket, names);
  if (outcome.state !== 'signed') throw new Error(outcome.state);
  const { publicKey } = new X509Certificate(credentials[who].pem);
  expect(verify(hash, toBeSigned, publicKey, outcome.signatureValues[0]!)).toBe(true);
});

describe.each(['csc', 'smartca', 'mysign'] as const)('several hashes at %s', (style) => {
  const others = [Buffer.from('thứ hai'), Buffer.from('thứ ba')];
  const several = {
    ...request,
    wanted: [
      ...request.wanted,
      ...others.map((bytes, at) => ({ name: `q${at}`, toBeSigned: bytes })),
    ],
  };
  const allNames = several.wanted.map(({ name }) => name);

  test('are one request on the phone and each gets its own value', async () => {
    const provider = providerOf(style);
    const ticket = await provider.prepare(several);
    expect(signers.leader.transactions.map(({ hashes }) => hashes.length)).toEqual([3]);
    signers.leader.confirm();
    const outcome = await provider.complete(ticket, allNames);
    if (outcome.state !== 'signed') throw new Error(outcome.state);
    const { publicKey } = new X509Certificate(pki.leader.pem);
    expect(
      several.wanted.map((one, at) =>
        verify('sha256', one.toBeSigned, publicKey, outcome.signatureValues[at]!),
      ),
    ).toEqual([true, true, true]);
  });
});

test('SmartCA may leave one of several out; the others have their values', async () => {
  const provider = providerOf('smartca');
  const second = { name: 'p2', toBeSigned: Buffer.from('thứ hai') };
  const ticket = await provider.prepare({ ...request, wanted: [...request.wanted, second] });
  signers.leader.confirmAllBut(names);
  const outcome = await provider.complete(ticket, [...names, 'p2']);
  if (outcome.state !== 'signed') throw new Error(outcome.state);
  expect(outcome.signatureValues.map((value) => value !== undefined)).toEqual([false, true]);
});

test('a CSC credential that covers fewer than asked says how many', async () => {
  signers.leader.most = 1;
  const wanted = [...request.wanted, { name: 'p2', toBeSigned }];
  const asked = providerOf('csc').prepare({ ...request, wanted });
  await expect(asked).rejects.toMatchObject({
    code: 'SigningServiceTakesFewerAtOnce',
    details: { most: 1, wanted: 2 },
  });
  expect(signers.leader.transactions).toEqual([]);
  signers.leader.most = 20;
});

test('MySign knows RSA only', async () => {
  expect(await refusal(providerOf('mysign', 'seal').prepare(request))).toBe(
    'SigningServiceRefuses',
  );
});

test.each([
  ['REJECTED', 'người ký đã từ chối'],
  ['SIGNER_REJECTED', 'người ký đã từ chối'],
  ['4002', 'người ký đã từ chối'],
  ['access_denied', 'người ký đã từ chối'],
  ['EXPIRED', 'hết thời gian chờ'],
  ['4001', 'hết thời gian chờ'],
  ['expired_token', 'hết thời gian chờ'],
  ['AUTHORIZE_KEY_FAILED', 'không mở được khóa ký'],
  ['4003', 'không mở được khóa ký'],
  ['SIGN_FAILED', 'gặp lỗi khi ký'],
  ['4004', 'gặp lỗi khi ký'],
  ['4005', 'hết lượt ký'],
  ['13004', 'hết hạn hoặc bị thu hồi'],
  ['TRANSACTION_NOT_FOUND', 'không còn giữ yêu cầu'],
  ['E_NEVER_SEEN', 'lý do chưa rõ'],
  ['toString', 'lý do chưa rõ'],
])('a service that ends with %s: %s, and the code behind it', (code, words) => {
  const told = refusalInWords(code);
  expect(told).toContain(words);
  expect(told).toMatch(new RegExp(`\\(mã của dịch vụ: ${code}\\)$`));
});

test.each([null, undefined, ''])('a service that says nothing (%j)', (silence) => {
  expect(refusalInWords(silence)).toBe('dịch vụ không ký và không nói lý do');
});
