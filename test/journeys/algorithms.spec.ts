import type { KeyScheme } from '#contracts';
import { systemIds, type PersonId } from '#kernel';
import { SigningFacade } from '#modules/signing';
import { makeTestAuthority, type TestAuthority } from '#pades';
import { run, withFiles } from '../pki/tools.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, cast, personIdOf, seenBy, standing } from './world/stations.js';
import { theInternalPlan, withAnnexApart } from './world/the-plan.js';

const pin = '135790';
const centre = 'Trung tâm Y tế Ví Dụ';

let world: JourneyWorld;
let authority: TestAuthority;
beforeAll(async () => {
  world = await journeyWorld();
  authority = await makeTestAuthority({ clock: world.clock, ids: systemIds });
  const anchor = { certificatePem: authority.rootPem, label: 'Gốc thử', by: null };
  await world.inBody(world.world.centre, (tx) =>
    world.app.get(SigningFacade).addTrustAnchor(tx, { ...anchor, at: world.clock.now() }),
  );
}, patience);
afterAll(() => world.close());

type Owner =
  | { readonly purpose: 'personal'; readonly personId: PersonId }
  | { readonly purpose: 'seal' };
type Way = readonly [key: 'rsa-2048' | 'p-384', scheme?: KeyScheme];

/** A key of its own for the way that is tried; the administrator chooses how it signs. */
async function keyFor(owner: Owner, commonName: string, [key, scheme]: Way): Promise<string> {
  const credential = await authority.issue({ commonName, organisation: centre, key });
  const given = { label: 'Khóa thử', pin, by: null, at: world.clock.now() };
  const { keyId } = await world.inBody(world.world.centre, (tx) =>
    world.app.get(SigningFacade).importKey(tx, { ...given, owner, p12: credential.p12(pin) }),
  );
  if (scheme) {
    const administrator = await world.person('quantri');
    await administrator.askPut(`/api/keys/${keyId}/scheme`, { scheme });
  }
  return keyId;
}

test.each<[leader: Way, seal: Way, seen: readonly string[], annex: string]>([
  [['p-384'], ['rsa-2048', 'rsa-pss-sha512'], ['SHA-384', 'SHA-512'], 'SHA-512'],
  [['rsa-2048', 'rsa-pkcs1-sha384'], ['p-384'], ['SHA-384', 'SHA-384'], 'SHA-384'],
  [
    ['rsa-2048', 'rsa-pss-sha384'],
    ['rsa-2048', 'rsa-pkcs1-sha512'],
    ['SHA-384', 'SHA-512'],
    'SHA-512',
  ],
])(
  'a document and its annex are issued with %j and %j: valid for us and for poppler',
  async (leaderWay, sealWay, seen, annex) => {
    const [leader, clerk] = await world.people(cast.signer, cast.clerk);
    const personId = personIdOf(world, cast.signer) as PersonId;
    const [own, seal] = [
      await keyFor({ purpose: 'personal', personId }, 'Nguyễn Văn A', leaderWay),
      await keyFor({ purpose: 'seal' }, centre, sealWay),
    ];
    const at = await aDocument(world, 'approved', { content: withAnnexApart(theInternalPlan()) });
    await leader.post(`${at}/signature`, { keyId: own, pin, ...(await seenBy(leader, at)) });
    await clerk.post(`${at}/registration`, { keyId: seal, pin });
    expect((await standing(world, at)).state).toBe('issued');
    for (const [file, hashes] of [
      [at, seen],
      [`${at}/annexes/1`, [annex]],
    ] as const) {
      const { report } = await clerk.get<{ report: { verdict: string } }>(`${file}/signatures`);
      expect(report.verdict).toBe('valid');
      expect(hashesSeen(await clerk.file(`${file}/pdf`))).toEqual(hashes);
    }
  },
);

/** By what hash each signature was made; that each is good is told by poppler as well. */
const hashesSeen = (pdf: Buffer): readonly string[] => {
  let output = '';
  withFiles({ pdf }, (pathOf) => {
    ({ output } = run('pdfsig', ['-nocert', pathOf('pdf')]));
  });
  const hashes = [...output.matchAll(/Signing Hash Algorithm: (\S+)/g)].map(([, hash]) => hash!);
  expect(output.match(/Signature is Valid\./g)).toHaveLength(hashes.length);
  return hashes;
};
