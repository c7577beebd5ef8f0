import type { DocumentView } from '#contracts';
import { parsePackage } from '#edxml';
import { DispatchPorts } from '#modules/dispatch';
import { sha256Hex as sha256, type PersonId } from '#kernel';
import { SigningFacade, signReportWith } from '#modules/signing';
import { BlobStore } from '#platform';
import { pageTexts } from '../../libs/nd30/testing/poppler.js';
import { askServices } from '../../libs/modules/signing/trust-services/testing.js';
import {
  credentialOf,
  pemOf,
  startTestServices,
  type TestServices,
} from '../pki/services/index.js';
import { samplePdf } from '../pki/sample-pdf.js';
import type { Person } from './world/person.js';
import { thePlan, withAnnexApart } from './world/the-plan.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, cast, personIdOf, seenBy, waitFor, walkOn } from './world/stations.js';

let world: JourneyWorld;
let services: TestServices;
const pin = '135790';
const keys = { leader: '', seal: '' };

beforeAll(async () => {
  services = await startTestServices(() => world.clock.now());
  world = await journeyWorld({ ask: (question) => askServices(services)(question) });
  Object.assign(keys, await importKeys());
}, patience);
afterAll(async () => {
  await world.close();
  await services.close();
});

/** Keys whose certificates say where their status is told, as real ones do. */
const importKeys = async () => {
  const signing = world.app.get(SigningFacade);
  await world.inBody(world.world.health, (tx) =>
    signing.addTrustAnchor(tx, {
      ...{ certificatePem: pemOf('root'), label: 'Gốc', by: null, at: world.clock.now() },
    }),
  );
  const personId = personIdOf(world, cast.signer) as PersonId;
  const given = { label: 'Khóa thử nghiệm', pin, by: null, at: world.clock.now() };
  return world.inBody(world.world.centre, async (tx) => {
    const anchor = { certificatePem: pemOf('root'), label: 'Gốc', by: null, at: given.at };
    await signing.addTrustAnchor(tx, anchor);
    const [leader, seal] = [
      { owner: { purpose: 'personal', personId } as const, p12: credentialOf('leader').p12(pin) },
      { owner: { purpose: 'seal' } as const, p12: credentialOf('seal').p12(pin) },
    ];
    return {
      leader: (await signing.importKey(tx, { ...given, ...leader })).keyId,
      seal: (await signing.importKey(tx, { ...given, ...seal })).keyId,
    };
  });
};

test('with a timestamp authority a document and its annex are issued, kept and sent at B-LTA', async () => {
  const [administrator, leader, clerk] = await world.people('quantri', cast.signer, cast.clerk);
  const timestampUrls = [`${services.url}/tsa/tsa`];
  const set = await administrator.askPut('/api/signature-level', { timestampUrls });
  expect(set.json()).toEqual({ level: 'B-LTA', timestampUrls });

  const at = await aDocument(world, 'approved', { content: withAnnexApart(thePlan()) });
  await leader.post(`${at}/signature`, { keyId: keys.leader, pin, ...(await seenBy(leader, at)) });
  await clerk.post(`${at}/registration`, { keyId: keys.seal, pin });
  const document = await waitFor(
    world,
    at,
    ({ longTerm, annexFiles: [annex] }) =>
      longTerm?.level === 'B-LTA' && annex?.longTerm?.level === 'B-LTA',
  );
  const { issuedPdf, longTerm } = document;
  expect(longTerm).toMatchObject({ wanted: 'B-LTA', lastFailure: null });

  const [issued, newest] = [
    await clerk.file(`${at}/pdf?revision=issued`),
    await clerk.file(`${at}/pdf`),
  ];
  expect(newest.subarray(0, issued.length).equals(issued)).toBe(true);
  expect([issuedPdf, longTerm?.newestPdf].map(String)).toEqual([sha256(issued), sha256(newest)]);
  const judged = await clerk.get<Judged>(`${at}/signatures`);
  expect(judged.report).toMatchObject({ verdict: 'valid', sha256: longTerm?.newestPdf });

  await walkOn(world, at, 'sent', {}, 'issued');
  const { deliveries } = await clerk.get<DocumentView>(at);
  const parsed = parsePackage(
    await clerk.file(`${at}/deliveries/${deliveries[0]?.id ?? ''}/package`),
  );
  const attached = parsed.ok ? parsed.value.attachments : [];
  const annex = await clerk.file(`${at}/annexes/1/pdf`);
  expect(attached.map(({ bytes }) => sha256(Buffer.from(bytes)))).toEqual(
    [newest, annex].map(sha256),
  );
  expect(attached.map(({ contentId, bytes }) => contentId === sha256(Buffer.from(bytes)))).toEqual([
    true,
    true,
  ]);
  await annexStands(clerk, at, document, annex);
  await healthReceives(document, annex);
});

/** Each step of its own file: as rendered, with the seal, with all that came behind it. */
async function annexStands(clerk: Person, at: string, document: DocumentView, newest: Buffer) {
  const [file, ...others] = document.annexFiles;
  expect(others).toEqual([]);
  const [prepared, issued] = [
    await clerk.file(`${at}/annexes/1/pdf?revision=prepared`),
    await clerk.file(`${at}/annexes/1/pdf?revision=issued`),
  ];
  expect(file).toMatchObject({
    ...{ position: 1, title: 'Phụ lục II: Phân công thực hiện nhiệm vụ năm 2026' },
    ...{ preparedPdf: sha256(prepared), issuedPdf: sha256(issued) },
    longTerm: { newestPdf: sha256(newest), level: 'B-LTA', wanted: 'B-LTA', lastFailure: null },
  });
  for (const [earlier, later] of [
    [prepared, issued],
    [issued, newest],
  ] as const)
    expect(later.subarray(0, earlier.length).equals(earlier)).toBe(true);
  const { report } = await clerk.get<Judged>(`${at}/annexes/1/signatures`);
  expect(report).toMatchObject({
    ...{ verdict: 'valid', maker: 'own', sha256: sha256(newest) },
    signatures: [{ role: 'annexSeal', level: 'B-LTA' }],
  });
  const { report: main } = await clerk.get<Judged>(`${at}/signatures`);
  expect(main.annexes).toEqual([
    { title: file?.title, sha256: sha256(prepared), length: prepared.length },
  ]);
  expect((await clerk.askGet(`${at}/annexes/2/pdf`)).json()).toMatchObject({
    code: 'NothingIsFound',
  });
  const anybody = await clerk.askUpload('/api/public/verifications', newest, 'application/pdf');
  expect(anybody.json()).toMatchObject({ issued: { code: document.code } });
}

/** The Sở judges both files and can only take them together. */
async function healthReceives(document: DocumentView, annex: Buffer) {
  const clerk = await world.person('so.vanthu');
  const { documents } = await clerk.get<{ documents: { id: string }[] }>('/api/incoming');
  const received = `/api/incoming/${documents[0]?.id}`;
  expect(await clerk.get(received)).toMatchObject({
    ...{ code: document.code, signaturesValid: true, findings: [] },
    annexes: [{ position: 1, title: document.annexFiles[0]?.title, valid: true, findings: [] }],
  });
  expect((await clerk.file(`${received}/annexes/1/pdf`)).equals(annex)).toBe(true);
  const { report } = await clerk.get<Judged>(`${received}/annexes/1/signatures`);
  expect([report.verdict, report.sha256]).toEqual(['valid', sha256(annex)]);
}

test('a package without the annex, or with another file in its place, is told and not accepted', async () => {
  const verdict = world.app.get(DispatchPorts).get('verdict');
  const [sent] = await world.rows<{ after_sha256: string; annex: string }>(
    `SELECT s.after_sha256, a.after_sha256 AS annex FROM signing.signature_summary s
       JOIN signing.sealed_annex a ON a.intent_id = s.intent_id WHERE s.kind = 'seal'`,
  );
  const blobs = world.app.get(BlobStore);
  const [main, annex] = [
    await blobs.get(sent?.after_sha256 ?? ''),
    await blobs.get(sent?.annex ?? ''),
  ];
  const judge = (...beside: readonly Uint8Array[]) =>
    verdict.verify(world.world.health.bodyId, main, beside);
  const title = 'Phụ lục II: Phân công thực hiện nhiệm vụ năm 2026';
  expect(await judge(annex)).toMatchObject({ valid: true, missing: [], findings: [] });
  expect(await judge()).toMatchObject({
    ...{ valid: false, missing: [title], findings: [`Thiếu tệp ${title}.`] },
  });
  const other = Buffer.from(annex);
  other.writeUInt8(other.readUInt8(100) ^ 1, 100);
  expect(await judge(other)).toMatchObject({
    ...{ valid: false, missing: [title] },
    annexes: [{ valid: false, findings: ['Không phải phụ lục mà văn bản nêu tên.'] }],
  });
});

test('before a signature its issuers are asked: whom nobody answers is warned, revoked signs nothing, by lists alone as well', async () => {
  const leader = await world.person(cast.signer);
  const personId = personIdOf(world, cast.signer) as PersonId;
  const { keyId } = await world.inBody(world.world.centre, (tx) =>
    world.app.get(SigningFacade).importKey(tx, {
      ...{ owner: { purpose: 'personal', personId }, p12: credentialOf('revoked').p12(pin), pin },
      ...{ label: 'Khóa đã thu hồi', by: null, at: world.clock.now() },
    }),
  );
  const at = await aDocument(world, 'approved');
  const look = () => leader.get(`/api/signing-keys/${keyId}/check`);
  services.putOut('/ocsp', '/crl');
  expect(await look()).toMatchObject({
    status: 'unknown',
    warnings: [expect.stringMatching(/^Không hỏi được tình trạng thu hồi .*trả lời 503/)],
  });
  services.putOut('/ocsp');
  expect(await look()).toMatchObject({
    status: 'revoked',
    warnings: [expect.stringContaining('đã bị thu hồi')],
  });
  const asked = { keyId, pin, ...(await seenBy(leader, at)) };
  const refusal = await leader.askPost(`${at}/signature`, asked);
  services.putOut();
  expect(refusal.json()).toMatchObject({ status: 409, code: 'CertificateIsRevoked' });
  expect((await leader.get<DocumentView>(at)).state).toBe('approved');
});

test('what issuers answer changes the verdict on a stranger’s file, and the report on it', async () => {
  const [desk, stranger] = [await world.person('quantri'), credentialOf('constrained').key];
  const signer = { name: 'Trong phạm vi', key: stranger };
  const pdf = signReportWith(signer, await samplePdf('table'), world.clock.now());
  const ask = (path: string) => desk.askUpload(path, pdf, 'application/pdf');
  const verdict = async (query: string) => {
    const { verdict, findings } = (await ask(`/api/verifications${query}`)).json<Told>();
    const report = await ask(`/api/verifications/report.pdf${query}`);
    const words = (await pageTexts(report.bytes)).join(' ');
    return { verdict, unreachable: findings.length > 0, open: words.includes('Chưa xác định') };
  };
  const open = { verdict: 'indeterminate', open: true };
  expect(await verdict('')).toEqual({ ...open, unreachable: false });
  services.putOut('/ocsp', '/crl');
  expect(await verdict('?askIssuers=true')).toEqual({ ...open, unreachable: true });
  services.putOut();
  const settled = { verdict: 'valid', open: false, unreachable: false };
  expect(await verdict('?askIssuers=true')).toEqual(settled);
});

interface Told {
  readonly verdict: string;
  readonly findings: readonly string[];
}

interface Judged {
  readonly report: {
    readonly verdict: string;
    readonly sha256: string;
    readonly annexes: readonly object[];
  };
}
