import { climbed, usualCertificates } from '../../../test/pki/at-level.js';
import {
  dayOf,
  derOf,
  pemOf,
  startTestServices,
  type TestServices,
} from '../../../test/pki/services/index.js';
import { aPreparedPdf } from '../../../test/pki/signed.js';
import { run, withFiles } from '../../../test/pki/tools.js';
import { childrenOf, objectIdOf, readDer, readLeadingDer, type DerNode } from '../cms/der.js';
import { openPdf } from '../pdf/file.js';
import { isBytePrefix } from '../phases.js';
import { readTimestampToken } from '../timestamp/index.js';
import { isFinding, placedSignatures } from '../verify/signature/placed-signatures.js';
import { verifyPdf } from '../verify/verify-pdf.js';
import {
  addValidationData,
  openDocumentTimestamp,
  placeDocumentTimestamp,
  readValidationData,
} from './index.js';

const certificates = usualCertificates.map(derOf);

let services: TestServices;
let steps: Awaited<ReturnType<typeof climbed>>;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
  steps = await climbed(services, await aPreparedPdf());
});
afterAll(() => services.close());

test('every level keeps the bytes of the one before, in a revision of its own', () => {
  const files = [steps['B-T'], steps['B-LT'], steps['B-LTA'], steps.renewed];
  files.slice(1).forEach((file, i) => expect(isBytePrefix(files[i]!, file)).toBe(true));
  expect(openPdf(steps.renewed).revisions.map(({ fileEnd }) => fileEnd)).toEqual(
    expect.arrayContaining(files.map((file) => file.length)),
  );
});

test('every level is well formed for qpdf, and pdfsig finds both signatures good; it judges no document timestamp', () => {
  withFiles(steps, (pathOf) => {
    for (const step of Object.keys(steps)) {
      const { status, output } = run('qpdf', ['--check', pathOf(step)]);
      expect([step, status]).toEqual([step, 0]);
      expect(output).toContain('No syntax or stream encoding errors');
      const seen = [
        ...run('pdfsig', [pathOf(step)]).output.matchAll(/Signature Validation: (.*)/g),
      ];
      const stamps = { 'B-T': 0, 'B-LT': 0, 'B-LTA': 1, renewed: 2 }[step];
      expect([step, ...seen.map(([, said]) => said)]).toEqual([
        ...[step, 'Signature is Valid.', 'Signature is Valid.'],
        ...Array.from({ length: stamps ?? 0 }, () => 'Signature has not yet been verified.'),
      ]);
    }
  });
});

/** The CMS of a file's signature fields with what each covers. */
const cmsOf = (file: Uint8Array) =>
  placedSignatures(openPdf(file)).map(({ dict, coverage }) => {
    if (isFinding(coverage)) throw new Error(coverage.message);
    const contents = readLeadingDer(coverage.contents).bytes;
    return { dict, contents, covered: Buffer.concat(coverage.ranges) };
  });

const at = String(dayOf(0).getTime() / 1000 + 60);

const cadesVerifies = (cms: Uint8Array, covered: Uint8Array): string => {
  let said = '';
  withFiles({ cms, covered, root: pemOf('root') }, (pathOf) => {
    const files = ['-in', pathOf('cms'), '-content', pathOf('covered'), '-CAfile', pathOf('root')];
    const how = ['-cades', '-binary', '-inform', 'DER', '-purpose', 'any', '-attime', at];
    said = run('openssl', ['cms', '-verify', ...how, ...files, '-out', pathOf('out')]).output;
  });
  return said;
};

test.each(['B-T', 'B-LT', 'B-LTA', 'renewed'] as const)(
  'OpenSSL verifies both signatures as CAdES: %s',
  (step) => {
    const [leader, seal] = cmsOf(steps[step]);
    for (const { contents, covered } of [leader!, seal!])
      expect(cadesVerifies(contents, covered)).toMatch(/CAdES Verification successful/i);
    expect(cadesVerifies(leader!.contents, seal!.covered)).not.toMatch(/successful/i);
  },
);

const tsVerifies = (token: Uint8Array, data: Uint8Array): string => {
  let said = '';
  withFiles({ token, data, root: pemOf('root') }, (pathOf) => {
    const files = ['-in', pathOf('token'), '-data', pathOf('data'), '-CAfile', pathOf('root')];
    said = run('openssl', ['ts', '-verify', '-token_in', '-attime', at, ...files]).output;
  });
  return said;
};

/** The signature value of a CMS and the token among its unsigned attributes. */
const signatureTimestamp = (contents: Uint8Array) => {
  const inside = (node: DerNode | undefined): readonly DerNode[] => childrenOf(node!);
  const signedData = inside(inside(inside(readDer(contents)).at(1)).at(0));
  const signerInfo = inside(inside(signedData.at(-1)).at(0));
  const [attribute] = inside(signerInfo.at(-1));
  const [type, values] = inside(attribute);
  expect(objectIdOf(type)).toBe('1.2.840.113549.1.9.16.2.14');
  return { value: signerInfo.at(-2)!.content, token: inside(values)[0]!.bytes };
};

test('OpenSSL verifies the token in each signature over its value, and no other', () => {
  const values: Uint8Array[] = [];
  const tokens = cmsOf(steps['B-T']).map(({ contents }) => {
    const { value, token } = signatureTimestamp(contents);
    values.push(value);
    return token;
  });
  expect(tokens.map((token, i) => /Verification: OK/.test(tsVerifies(token, values[i]!)))).toEqual([
    true,
    true,
  ]);
  expect(tsVerifies(tokens[0]!, values[1]!)).toMatch(/message imprint mismatch/);
});

test('OpenSSL verifies the document timestamps over all that stands before them', () => {
  const [, , first, second] = cmsOf(steps.renewed);
  for (const one of [first!, second!]) {
    expect(tsVerifies(one.contents, one.covered)).toMatch(/Verification: OK/);
    expect(readTimestampToken(one.contents).info.genTime).toEqual(dayOf(0));
  }
  expect(tsVerifies(second!.contents, first!.covered)).toMatch(/message imprint mismatch/);
});

test('validation data is kept once, grows, and is found again', () => {
  const data = readValidationData(steps.renewed);
  expect(data.certificates.map((der) => Buffer.from(der).toString('base64'))).toEqual(
    [...certificates, derOf('tsaEnding')].map((der) => Buffer.from(der).toString('base64')),
  );
  const { crls } = readValidationData(steps['B-LT']);
  expect([crls.length, data.crls.length]).toEqual([2, 4]);
  expect(data.crls.slice(0, 2)).toEqual(crls);
  expect(addValidationData(steps['B-LT'], { certificates, ocsps: [], crls })).toBe(steps['B-LT']);
});

test('validation data can be named by signature, also for a signature and its timestamp', () => {
  const [first] = cmsOf(steps['B-T']);
  const none = { certificates: [], ocsps: [], crls: [] };
  const of = { ...none, signature: first!.contents, certificates };
  const vri = [{ ...of, certificates: certificates.slice(2) }, of];
  const related = addValidationData(steps['B-T'], { ...none, vri });
  expect(verifyPdf(related, { trust: [pemOf('root')], at: dayOf(0) }).verdict).toBe('valid');
  expect(addValidationData(related, { ...none, vri })).toBe(related);
  expect(isBytePrefix(steps['B-T'], related)).toBe(true);
  expect(readValidationData(related).certificates).toHaveLength(certificates.length);
  withFiles({ related }, (pathOf) => {
    expect(run('qpdf', ['--check', pathOf('related')]).status).toBe(0);
  });
});

test('a token that does not fit its place is refused, never cut', () => {
  const pending = openDocumentTimestamp(steps['B-LT'], 100);
  expect(() => placeDocumentTimestamp(pending, new Uint8Array(101))).toThrow(
    expect.objectContaining({ code: 'SignatureDoesNotFitPlaceholder' }),
  );
});

test('our own verifier finds every level valid and calls it by its name', () => {
  const levelsOf = (file: Uint8Array) => {
    const report = verifyPdf(file, { trust: [pemOf('root')], at: dayOf(0) });
    return [report.verdict, ...report.signatures.map(({ level }) => level)];
  };
  expect(Object.values(steps).map(levelsOf)).toEqual([
    ['valid', 'B-T', 'B-T'],
    ['valid', 'B-LT', 'B-LT'],
    ['valid', 'B-LTA', 'B-LTA'],
    ['valid', 'B-LTA', 'B-LTA'],
  ]);
});
