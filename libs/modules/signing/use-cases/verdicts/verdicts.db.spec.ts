import { systemIds, type BodyId } from '#kernel';
import { completeAnnexSeal, openAnnexSeal, signPending } from '#pades';
import { UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../../test/database/fresh-database.js';
import { hostileFiles } from '../../../../../test/mutants/hostile.js';
import { makeTestPki, signingDay, type TestPki } from '../../../../../test/pki/index.js';
import { formFonts, samplePdf } from '../../../../../test/pki/sample-pdf.js';
import { aPreparedPdf } from '../../../../../test/pki/signed.js';
import type { KeyFacts } from '../../key.js';
import { KeysElsewhere } from '../../keys.facade.js';
import { SigningFacade } from '../../signing.facade.js';
import { TestSigning } from '../../testing/test-signing.js';
import { PublicVerification } from '../../verification/public-verification.js';
import { verifyInThread } from '../../verification/verify-in-thread.js';
import { StoredVerdicts } from './stored-verdicts.js';

let database: FreshDatabase;
let pki: TestPki;
let room: TestSigning;
let onlyOne: pg.Pool;
let leaderKey: KeyFacts;
let signedSha256: string;
let signed: Uint8Array;
beforeAll(async () => {
  [database, pki] = await Promise.all([freshDatabase(), makeTestPki()]);
  room = new TestSigning(database.appUrl, pki, signingDay, await aPreparedPdf());
  await room.setUp();
  const { key, signature } = await room.leaderSigns();
  leaderKey = key;
  signedSha256 = signature.afterSha256;
  signed = await room.blobs.get(signedSha256);
  onlyOne = new pg.Pool({ connectionString: database.appUrl, max: 1 });
});
afterAll(async () => {
  await Promise.all([room.pool.end(), onlyOne.end()]);
  await database.drop();
});

const anAnnex = async (): Promise<Buffer> => {
  const pending = openAnnexSeal(await samplePdf('table'), {
    ...{ certificateChain: pki.seal.key.certificateChain, at: signingDay },
    ...{ signerName: 'Trung tâm Y tế Ví Dụ', code: '08/KH-TTYT', font: formFonts.regular },
  });
  return completeAnnexSeal(pending, signPending(pending, pki.seal.key));
};

describe('while a file is judged no transaction is open', () => {
  /**
   * Sixty others stand before the judges, so the file waits there; whoever held the only connection
   * meanwhile would let nobody before him.
   */
  const order = async (judge: (work: UnitOfWork) => Promise<unknown>): Promise<string[]> => {
    const work = new UnitOfWork(onlyOne);
    const done: string[] = [];
    const trust = [pki.authority.rootPem];
    const crowd = Array.from({ length: 60 }, () => verifyInThread(signed, { trust, at: room.at }));
    let before = 0;
    for (const one of crowd) void one.then(() => (before += 1));
    /** Again and again while the file waits, so that a transaction opened late stops them as well. */
    const others = async () => {
      while (before < 15)
        await work.inBody(room.bodyId, (tx) => tx.all({ name: 'test.one', text: 'SELECT 1' }, []));
    };
    await Promise.race(crowd);
    const judging = judge(work).then(() => void done.push('judged'));
    const other = others().then(() => void done.push('somebody else'));
    await Promise.all([judging, other, ...crowd]);
    return done;
  };
  const facade = (work: UnitOfWork) =>
    new SigningFacade(work, room.blobs, room.vault, systemIds, room.clock, undefined);

  test.each<[string, (work: UnitOfWork) => Promise<unknown>]>([
    [
      'brought to the desk',
      (work) => facade(work).verify(room.bodyId, { pdf: signed, at: room.at }),
    ],
    ['kept here', (work) => facade(work).verdictOf(room.bodyId, signedSha256, room.at)],
    [
      'before the seal',
      (work) => facade(work).judgeLeaderFile(room.bodyId, room.document.documentId),
    ],
    ['by a stranger', (work) => new PublicVerification(work).judge(signed, '203.0.113.7', room.at)],
  ])('%s', async (_, judge) => {
    expect(await order(judge)).toEqual(['somebody else', 'judged']);
  });

  test('an annex that came beside a document', async () => {
    const pdf = await anAnnex();
    const expected = { stage: 'annexSealed' } as const;
    const verdicts: string[] = [];
    const judge = async (work: UnitOfWork) => {
      const report = await facade(work).verify(room.bodyId, { pdf, at: room.at, expected });
      verdicts.push(report.verdict);
    };
    expect(await order(judge)).toEqual(['somebody else', 'judged']);
    expect(verdicts).toEqual(['valid']);
  });

  test('returned by an agent', async () => {
    const documentId = systemIds.next<'Document'>();
    const { intentId } = await room.openLeader(leaderKey, { documentId });
    const answers: boolean[] = [];
    const judge = async (work: UnitOfWork) => {
      const keys = new KeysElsewhere(
        ...([work, room.blobs, room.vault, systemIds, room.clock] as const),
        undefined,
      );
      const { goodFor } = await keys.judge(room.bodyId, intentId, signed, room.at);
      answers.push(goodFor?.intentId === intentId);
    };
    expect(await order(judge)).toEqual(['somebody else', 'judged']);
    expect(answers).toEqual([true]);
  });
});

/** Somebody else does something as soon as the first transaction has ended. */
class Overtaken extends UnitOfWork {
  constructor(
    pool: pg.Pool,
    private meanwhile: (() => Promise<unknown>) | undefined,
  ) {
    super(pool);
  }

  override async inBody<T>(bodyId: BodyId, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const result = await super.inBody(bodyId, work);
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    return result;
  }
}

test('a verdict is kept for the roots it was made by, though an administrator changes them meanwhile', async () => {
  const by = { by: room.leader.personId, at: room.at };
  const [root] = await room.inBody((tx) => room.facade.trustAnchors(tx));
  const remove = () =>
    room.inBody((tx) => room.facade.removeTrustAnchor(tx, { anchorId: root!.anchorId, ...by }));
  const add = () =>
    room.inBody((tx) =>
      room.facade.addTrustAnchor(tx, {
        certificatePem: pki.authority.rootPem,
        label: 'Gốc',
        ...by,
      }),
    );
  await remove();
  const kept = new StoredVerdicts(new Overtaken(room.pool, add), room.blobs);
  const trustedIn = async () => {
    const { report } = await kept.of(room.bodyId, signedSha256, room.at);
    return report.signatures[0]?.checks.chain;
  };
  expect(await trustedIn()).toBe('failed');
  expect(await trustedIn()).toBe('passed');
});

describe('a verdict on a stored file', () => {
  const checkedAfter = async (sha256: string, minutes: readonly number[]) => {
    const kept = new StoredVerdicts(room.work, room.blobs);
    const told: number[] = [];
    for (const minute of minutes) {
      const at = new Date(room.at.getTime() + minute * 60_000);
      const { checkedAt } = await kept.of(room.bodyId, sha256, at);
      told.push((checkedAt.getTime() - room.at.getTime()) / 60_000);
    }
    return told;
  };

  test('stands for an hour, and never for a time before it', async () => {
    expect(await checkedAfter(signedSha256, [0, 59, 60, 119, 30])).toEqual([0, 0, 60, 60, 30]);
  });

  test('is not kept where nobody had memory enough to come to one', async () => {
    const sha256 = await room.blobs.put(hostileFiles['numbers in a row']!(12));
    expect(await checkedAfter(sha256, [0, 1])).toEqual([0, 1]);
  });
});

test('eight who ask at once for the verdict on a stored file are told the same', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => room.facade.verdictOf(room.bodyId, signedSha256, room.at)),
  );
  expect(new Set(answers.map(({ report }) => JSON.stringify(report))).size).toBe(1);
});
