import { verify } from 'node:crypto';
import { makeTestPki, type TestPki } from '../../../../test/pki/index.js';
import { SoftToken } from '../../../../test/signing-services/soft-token.js';
import { openCertificate } from '../../cms/certificate.js';
import type { TestCredential } from '../../test-authority.js';
import { cryptokiFrom } from './cryptoki.js';
import { openTokenKey } from './open-token-key.js';

const toBeSigned = Buffer.from('Kế hoạch');
const pin = '135790';
let pki: TestPki;
let carried: Record<string, TestCredential>;
let token: SoftToken;

beforeAll(async () => {
  pki = await makeTestPki();
  const subject = { commonName: 'Nguyễn Văn A', organisation: 'Trung tâm Y tế Ví Dụ' };
  const longer = await pki.authority.issue({ ...subject, key: 'p-384' });
  carried = { 'nguoi-ky': pki.leader, 'con-dau': pki.seal, 'nguoi-khac': longer };
  token = new SoftToken('Văn thư', pin);
  token.carry(pki.leader, 'nguoi-ky', 'a1');
  token.carry(pki.seal, 'con-dau', 'b2');
  token.carry(longer, 'nguoi-khac', 'c3');
});
afterAll(() => token.throwAway());

const refusal = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'no refusal',
    (error: { code?: string }) => error.code ?? error,
  );

const ways = [
  ['RSA', 'nguoi-ky', 'sha256'],
  ['ECDSA P-256', 'con-dau', 'sha256'],
  ['ECDSA P-384', 'nguoi-khac', 'sha384'],
] as const;

test.each(ways)(
  'a token signs with %s; chain and value are those of the certificate',
  async (_, label, hash) => {
    const key = await openTokenKey(token.place(label), pin);
    expect(key.certificateChain.map((der) => Buffer.from(der))).toEqual(
      carried[label]?.key.certificateChain.map((der) => Buffer.from(der)),
    );
    const { publicKey } = openCertificate(key.certificateChain[0]!);
    for (let turn = 0; turn < 5; turn += 1)
      expect(verify(hash, toBeSigned, publicKey, await key.sign(toBeSigned))).toBe(true);
  },
);

test('a wrong PIN is refused, and the right one is taken after it', async () => {
  expect(await refusal(openTokenKey(token.place('con-dau'), '999999'))).toBe('WrongPin');
  expect(await refusal(openTokenKey(token.place('con-dau'), '1'))).toBe('WrongPin');
  expect(await refusal(openTokenKey(token.place('con-dau'), pin))).toBe('no refusal');
});

test('a key and a token that are not there are named', async () => {
  expect(await refusal(openTokenKey(token.place('khac'), pin))).toBe('TokenHasNoSuchKey');
  const other = { ...token.place('con-dau'), token: 'Khác' };
  expect(await refusal(openTokenKey(other, pin))).toBe('TokenIsAway');
  const nowhere = { ...token.place('con-dau'), library: '/nowhere/lib.so' };
  expect(await refusal(openTokenKey(nowhere, pin))).toBe('TokenLibraryDoesNotLoad');
});

test('two at once do not log each other out', async () => {
  const keys = await Promise.all([
    openTokenKey(token.place('nguoi-ky'), pin),
    openTokenKey(token.place('con-dau'), pin),
  ]);
  const values = await Promise.all([...keys, ...keys].map((key) => key.sign(toBeSigned)));
  values.forEach((value, i) => {
    const { publicKey } = openCertificate(keys[i % 2]!.certificateChain[0]!);
    expect(verify('sha256', toBeSigned, publicKey, value)).toBe(true);
  });
});

test.each(ways)(
  'an opened key (%s) signs again after its token was gone and came back',
  async (_, label, hash) => {
    const key = await openTokenKey(token.place(label), pin);
    const { publicKey } = openCertificate(key.certificateChain[0]!);
    token.pullOut();
    expect(await refusal(Promise.resolve(key.sign(toBeSigned)))).toBe('TokenIsAway');
    token.putBack();
    expect(verify(hash, toBeSigned, publicKey, await key.sign(toBeSigned))).toBe(true);
  },
);

test('where the package could not be compiled, that is said', async () => {
  const absent = () => Promise.reject(new Error("Cannot find package 'pkcs11js'"));
  expect(await refusal(cryptokiFrom(absent))).toBe('TokenSupportIsMissing');
});
