import type { DocumentView } from '#contracts';
import { parsePackage } from '#edxml';
import { sha256Hex as sha256, type PersonId } from '#kernel';
import { SigningFacade } from '#modules/signing';
import { askServices } from '../../libs/modules/signing/trust-services/testing.js';
import {
  credentialOf,
  pemOf,
  startTestServices,
  type TestServices,
} from '../pki/services/index.js';
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
const importKeys = () => {
  const signing = world.app.get(SigningFacade);
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

test('with a timestamp authority a document is issued, kept and sent at B-LTA', async () => {
  const [administrator, leader, clerk] = await world.people('quantri', cast.signer, cast.clerk);
  const timestampUrls = [`${services.url}/tsa/tsa`];
  const set = await administrator.askPut('/api/signature-level', { timestampUrls });
  expect(set.json()).toEqual({ level: 'B-LTA', timestampUrls });

  const at = await aDocument(world, 'approved');
  await leader.post(`${at}/signature`, { keyId: keys.leader, pin, ...(await seenBy(leader, at)) });
  await clerk.post(`${at}/registration`, { keyId: keys.seal, pin });
  const document = await waitFor(world, at, ({ longTerm }) => longTerm?.level === 'B-LTA');
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
  const attached = parsed.ok ? parsed.value.attachments[0]?.bytes : undefined;
  expect(Buffer.from(attached ?? []).equals(newest)).toBe(true);
});

interface Judged {
  readonly report: { readonly verdict: string; readonly sha256: string };
}
