import { aForeignForm } from '../../../test/foreign/a-form.js';
import { signedWithOpenSsl } from '../../../test/foreign/sign-with-openssl.js';
import { diceOf } from '../../../test/campaigns/unseen/random.js';
import { damaged } from '../../../test/mutants/fuzz.js';
import { hostileFiles } from '../../../test/mutants/hostile.js';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../../test/pki/signed.js';
import { verifyPdf } from './verify-pdf.js';

let pki: TestPki;
const files: Uint8Array[] = [];
beforeAll(async () => {
  pki = await makeTestPki();
  const person = { file: pki.otherPerson.p12('1234'), pin: '1234' };
  for (const kind of ['table', 'stream'] as const) {
    files.push(clerkSeals(leaderSigns(await aPreparedPdf(kind), pki.leader), pki.seal));
    files.push(signedWithOpenSsl(await aForeignForm({ kind }), person, { field: 'Sig1' }));
  }
});

/** What is said of a file that is no PDF any more names one of our own reasons, never a crash. */
const crashOf = (bytes: Uint8Array): string | undefined => {
  const report = verifyPdf(bytes, { trust: [pki.authority.rootPem], at: signingDay });
  const [unread] = report.findings.filter(({ code }) => code === 'FileIsNotReadable');
  if (unread && !/ \(Pdf\w+[,)]/.test(unread.message)) return unread.message;
  return undefined;
};

test('files damaged by chance get a verdict, never a crash, and are never good', () => {
  const crashes = Array.from({ length: 150 }, (_, i) => {
    const file = files[i % files.length]!;
    const bytes = damaged(file, diceOf(7000 + i));
    const crash = crashOf(bytes);
    if (crash !== undefined) return `${i}: ${crash}`;
    const { verdict } = verifyPdf(bytes, { trust: [pki.authority.rootPem], at: signingDay });
    return verdict === 'valid' && !bytes.equals(file) ? `${i}: valid` : undefined;
  });
  expect(crashes.filter(Boolean)).toEqual([]);
});

test.each(Object.entries(hostileFiles))('%s: a verdict, soon', (_, make) => {
  const begun = performance.now();
  expect(crashOf(make(1))).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('what all streams of a file inflate to has a limit', () => {
  const inflating = hostileFiles['streams that inflate a thousandfold']!;
  const said = [7, 9].map((count) => verifyPdf(inflating(count), { trust: [], at: signingDay }));
  expect(said.map(({ findings }) => findings[0]?.code)).toEqual([
    'FileHasNoSignature',
    'FileIsNotReadable',
  ]);
  expect(said[1]?.findings[0]?.message).toContain('limit inflation');
});
