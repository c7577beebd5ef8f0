import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock, systemIds, type BodyId, type PersonId } from '#kernel';
import type { TestCredential } from '#pades';
import { BlobStore, UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { KeyVault } from '../key-vault.js';
import type {
  CompletedIntent,
  JudgedLeaderFile,
  LeaderSigning,
  SealSigning,
  SigningIntent,
} from '../intent.js';
import type { KeyFacts, KeyOwner, UnlockedKey } from '../key.js';
import { KeysElsewhere } from '../keys.facade.js';
import { SigningFacade } from '../signing.facade.js';

/** Whom the tests' authority has given certificates. */
interface Pki {
  readonly authority: { readonly rootPem: string };
  readonly leader: TestCredential;
  readonly seal: TestCredential;
}

export const pin = '135790';
const secret = 'a secret that only the tests know, long enough';

/** A signing room over a test database: one body that trusts the test authority. */
export class TestSigning {
  readonly bodyId = systemIds.next<'Body'>();
  readonly leader = { personId: systemIds.next<'Person'>(), postId: systemIds.next<'Post'>() };
  readonly clerk = { personId: systemIds.next<'Person'>(), postId: systemIds.next<'Post'>() };
  readonly document = {
    documentId: systemIds.next<'Document'>(),
    versionId: systemIds.next<'Version'>(),
    round: 1,
  };
  readonly pool: pg.Pool;
  readonly work: UnitOfWork;
  readonly blobs = new BlobStore(mkdtempSync(join(tmpdir(), 'trinhky-blobs-')));
  readonly vault = new KeyVault(secret);
  readonly clock: MovableClock;
  readonly facade: SigningFacade;
  readonly elsewhere: KeysElsewhere;

  constructor(
    appUrl: string,
    private readonly pki: Pki | undefined,
    readonly at: Date,
    /** A file whose fields are reserved. */
    readonly prepared: Uint8Array,
    tokenLibrary?: string,
  ) {
    this.pool = new pg.Pool({ connectionString: appUrl, max: 10 });
    this.clock = new MovableClock(at);
    this.work = new UnitOfWork(this.pool);
    const tools = [this.work, this.blobs, this.vault, systemIds, this.clock] as const;
    this.facade = new SigningFacade(...tools, tokenLibrary);
    this.elsewhere = new KeysElsewhere(...tools, tokenLibrary);
  }

  inBody<T>(work: (tx: Transaction) => Promise<T>, bodyId: BodyId = this.bodyId): Promise<T> {
    return this.work.inBody(bodyId, work);
  }

  /** Keeps the body's profile, whose name goes into the seal, and the anchor it trusts. */
  async setUp({ authority } = this.known()): Promise<void> {
    await this.inBody(async (tx) => {
      await tx.run({ name: 'test.body', text: bodyRow }, [tx.bodyId, organIdOf(tx.bodyId)]);
      await this.facade.addTrustAnchor(tx, {
        certificatePem: authority.rootPem,
        label: 'Gốc thử nghiệm',
        by: null,
        at: this.at,
      });
    });
  }

  private known(): Pki {
    if (!this.pki) throw new Error('This test was given no certificates.');
    return this.pki;
  }

  importKey(owner: KeyOwner, credential: TestCredential): Promise<KeyFacts> {
    return this.inBody((tx) =>
      this.facade.importKey(tx, {
        owner,
        label: 'Khóa thử nghiệm',
        p12: credential.p12(pin),
        pin,
        by: null,
        at: this.at,
      }),
    );
  }

  leaderKey(credential = this.known().leader, personId: PersonId = this.leader.personId) {
    return this.importKey({ purpose: 'personal', personId }, credential);
  }

  sealKey(credential = this.known().seal): Promise<KeyFacts> {
    return this.importKey({ purpose: 'seal' }, credential);
  }

  unlock(
    key: KeyFacts,
    check: { pin?: string; personId?: PersonId; use?: 'leader' | 'seal'; at?: Date } = {},
  ): Promise<UnlockedKey> {
    const use = check.use ?? (key.purpose === 'seal' ? 'seal' : 'leader');
    return this.facade.checkKey({
      bodyId: this.bodyId,
      keyId: key.keyId,
      pin: check.pin ?? pin,
      use,
      personId: check.personId ?? (use === 'seal' ? this.clerk : this.leader).personId,
      at: check.at ?? this.at,
    });
  }

  async openLeader(key: KeyFacts, changes: Partial<LeaderSigning> = {}): Promise<SigningIntent> {
    const preparedSha256 = await this.blobs.put(this.prepared);
    return this.inBody((tx) =>
      this.facade.openLeaderIntent(tx, {
        ...this.document,
        preparedSha256,
        keyId: key.keyId,
        signer: { ...this.leader, form: 'KT', name: 'Nguyễn Văn A' },
        drafterIds: [],
        at: this.at,
        ...changes,
      }),
    );
  }

  judgeLeaderFile(): Promise<JudgedLeaderFile | undefined> {
    return this.facade.judgeLeaderFile(this.bodyId, this.document.documentId);
  }

  async openSeal(key: KeyFacts, changes: Partial<SealSigning> = {}): Promise<SigningIntent> {
    const judged = await this.judgeLeaderFile();
    return this.inBody((tx) =>
      this.facade.openSealIntent(tx, {
        ...this.document,
        keyId: key.keyId,
        clerk: this.clerk,
        registration: { number: 8, date: '2026-01-06' },
        code: '08/KH-TTYT',
        drafterIds: [],
        judged,
        at: this.at,
        ...changes,
      }),
    );
  }

  complete(intent: SigningIntent, value: Uint8Array, at = this.at): Promise<CompletedIntent> {
    const { intentId } = intent;
    return this.inBody((tx) =>
      this.facade.completeIntent(tx, { intentId, values: [{ value }], method: 'p12', at }),
    );
  }

  /** What a key at hand signs. */
  async valueOf(key: KeyFacts, intent: SigningIntent, withPin = pin): Promise<Uint8Array> {
    const outcome = await (await this.unlock(key, { pin: withPin })).sign(intent);
    if (outcome.state !== 'signed') throw new Error('a key at hand answers at once');
    const [value] = outcome.signatureValues;
    if (!value) throw new Error('a key at hand signs what it is given');
    return value;
  }

  /** The leader's whole way: own key, PIN, intent, value, placed signature. */
  async leaderSigns() {
    const key = await this.leaderKey();
    const intent = await this.openLeader(key);
    const completed = await this.complete(intent, await this.valueOf(key, intent));
    if (!completed.placed) throw new Error('the leader signs in time');
    return { key, intent, signature: completed.signature };
  }
}

const bodyRow = `
  INSERT INTO organisation.body (body_id, name, short_name, superior_name, place, organ_id,
    abbreviation, set_up_at)
  VALUES ($1, 'Trung tâm Y tế Ví Dụ', 'TTYT Ví Dụ', 'Sở Y tế Ví Dụ', 'Ví Dụ', $2, 'TTYT', now())`;

/** Unique per body: the last digits of its id. */
const organIdOf = (bodyId: BodyId): string => {
  const tail = bodyId.replaceAll('-', '').slice(-9).toUpperCase();
  return `${tail.slice(0, 3)}.${tail.slice(3, 6)}.${tail.slice(6)}`;
};
