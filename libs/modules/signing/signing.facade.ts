import type { KeyScheme } from '#contracts';
import type { BodyId, Clock, DocumentId, Id, Ids, IntentId, PersonId, VersionId } from '#kernel';
import type { VerificationReport } from '#pades';
import { BlobStore, CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type {
  CompletedIntent,
  IntentAbandonment,
  IntentCompletion,
  JudgedLeaderFile,
  LeaderSigning,
  SealSigning,
  SignatureFacts,
  SigningIntent,
} from './intent.js';
import type {
  EnvelopeSigner,
  KeyCheck,
  KeyFacts,
  KeyImport,
  PictureOf,
  TrustAnchor,
  UnlockedKey,
} from './key.js';
import { selectAllKeys, type AdministeredKey } from './store/disablements.sql.js';
import { disableKey, type KeyDisablement } from './use-cases/keys/disable-key.js';
import { KeyVault } from './key-vault.js';
import { TOKEN_LIBRARY } from './keys.facade.js';
import { abandonIntent } from './use-cases/intents/abandon-intent.js';
import {
  addTrustAnchor,
  listTrustAnchors,
  removeTrustAnchor,
  type EndOfTrust,
  type NewTrustAnchor,
} from './use-cases/verdicts/trust-anchors.js';
import { checkKey } from './use-cases/keys/check-key.js';
import { chooseScheme, schemesOf, type SchemeChoice } from './use-cases/keys/choose-scheme.js';
import { completeIntent } from './use-cases/intents/complete-intent.js';
import { importKey } from './use-cases/keys/import-key.js';
import { judgeLeaderFile } from './use-cases/intents/judge-leader-file.js';
import { keysOf, sealKeys } from './use-cases/keys/list-keys.js';
import { openLeaderIntent } from './use-cases/intents/open-leader-intent.js';
import { openSealIntent } from './use-cases/intents/open-seal-intent.js';
import { selectPictures, type KeptPicture } from './store/pictures.sql.js';
import {
  changeAppearance,
  showsInformation,
  type AppearanceChange,
} from './use-cases/keys/appearance.js';
import { putPicture, readPicture, type NewPicture } from './use-cases/keys/pictures.js';
import { openIntentOf, readIntent } from './use-cases/intents/read-intent.js';
import { signaturesOf, readSignature } from './use-cases/verdicts/read-signatures.js';
import { StoredVerdicts, type StoredVerdict } from './use-cases/verdicts/stored-verdicts.js';
import { transportSigner } from './use-cases/keys/transport-signer.js';
import { verifyFile, type Verification } from './use-cases/verdicts/verify-file.js';

/** What the journey may ask of the signing room. Methods with `tx` work inside its transaction. */
@Injectable()
export class SigningFacade {
  private readonly verdicts: StoredVerdicts;

  constructor(
    private readonly work: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly vault: KeyVault,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TOKEN_LIBRARY) private readonly tokenLibrary: string | undefined,
  ) {
    this.verdicts = new StoredVerdicts(work, blobs);
  }

  importKey(tx: Transaction, key: KeyImport): Promise<KeyFacts> {
    return importKey(tx, this.ids, this.vault, key);
  }

  /** Every key of the body, disabled and expired ones too; newest first. */
  allKeys(tx: Transaction): Promise<readonly AdministeredKey[]> {
    return tx.all(selectAllKeys, [tx.bodyId]);
  }

  disableKey(tx: Transaction, disablement: KeyDisablement): Promise<void> {
    return disableKey(tx, this.ids, disablement);
  }

  /** What may be chosen for a key; nothing where it signs in one way only. */
  schemesOf(key: KeyFacts): readonly KeyScheme[] {
    return schemesOf(key);
  }

  chooseScheme(tx: Transaction, choice: SchemeChoice): Promise<void> {
    return chooseScheme(tx, this.ids, choice);
  }

  keysOf(tx: Transaction, personId: PersonId): Promise<readonly KeyFacts[]> {
    return keysOf(tx, personId);
  }

  /** Seal keys of the transaction's body. */
  sealKeys(tx: Transaction): Promise<readonly KeyFacts[]> {
    return sealKeys(tx);
  }

  /**
   * Opens a key with its PIN, or refuses by name. It takes no transaction: a wrong PIN must be
   * counted even though everything else is rolled back. Call it before the command's transaction.
   */
  checkKey(check: KeyCheck): Promise<UnlockedKey> {
    const { work, blobs, vault, ids, clock, tokenLibrary } = this;
    return checkKey({ work, blobs, vault, ids, clock, tokenLibrary }, check);
  }

  /** Names the one byte string the leader's key shall sign for this version and round. */
  openLeaderIntent(tx: Transaction, signing: LeaderSigning): Promise<SigningIntent> {
    return openLeaderIntent(tx, this.ids, this.blobs, signing);
  }

  /** Judges the file that the leader signed last, before the transaction that seals it. */
  judgeLeaderFile(bodyId: BodyId, documentId: DocumentId): Promise<JudgedLeaderFile | undefined> {
    const { work, blobs, clock } = this;
    return judgeLeaderFile({ work, blobs }, bodyId, documentId, clock.now());
  }

  /** Fills in number and date and names the one byte string the seal key shall sign. */
  openSealIntent(tx: Transaction, signing: SealSigning): Promise<SigningIntent> {
    return openSealIntent(tx, this.ids, this.blobs, signing);
  }

  intent(tx: Transaction, intentId: IntentId): Promise<SigningIntent> {
    return readIntent(tx, intentId);
  }

  /** The intent of a document that still waits for its signature, if there is one. */
  openIntentOf(tx: Transaction, documentId: DocumentId): Promise<SigningIntent | undefined> {
    return openIntentOf(tx, documentId);
  }

  /** Places the value into the PDF; a value for an abandoned intent is kept apart, never placed. */
  completeIntent(tx: Transaction, completion: IntentCompletion): Promise<CompletedIntent> {
    return completeIntent(tx, this.ids, this.blobs, completion);
  }

  /** Gives an open intent up; an intent that is already closed is refused. */
  abandonIntent(tx: Transaction, abandonment: IntentAbandonment): Promise<void> {
    return abandonIntent(tx, abandonment);
  }

  signature(tx: Transaction, signatureId: Id<'Signature'>): Promise<SignatureFacts> {
    return readSignature(tx, signatureId);
  }

  /** Placed signatures of a document (of one version, if given), oldest first. */
  signaturesOf(
    tx: Transaction,
    documentId: DocumentId,
    versionId?: VersionId,
  ): Promise<readonly SignatureFacts[]> {
    return signaturesOf(tx, documentId, versionId);
  }

  /** Judges any PDF by the trust anchors of the transaction's body. */
  verify(bodyId: BodyId, verification: Verification): Promise<VerificationReport> {
    return verifyFile(this.work, bodyId, verification);
  }

  /** Judges a stored file the same way; a verdict stands for an hour. */
  verdictOf(bodyId: BodyId, sha256: string, at: Date): Promise<StoredVerdict> {
    return this.verdicts.of(bodyId, sha256, at);
  }

  addTrustAnchor(tx: Transaction, anchor: NewTrustAnchor): Promise<TrustAnchor> {
    return addTrustAnchor(tx, this.ids, anchor);
  }

  removeTrustAnchor(tx: Transaction, end: EndOfTrust): Promise<void> {
    return removeTrustAnchor(tx, this.ids, end);
  }

  trustAnchors(tx: Transaction): Promise<readonly TrustAnchor[]> {
    return listTrustAnchors(tx);
  }

  /** Opens the body's transport key for envelopes; background jobs need no PIN for it. */
  transportSigner(tx: Transaction): Promise<EnvelopeSigner> {
    return transportSigner(tx, this.vault);
  }

  /** Keeps the transparent PNG of a handwritten signature or of a seal. */
  putPicture(tx: Transaction, of: PictureOf, picture: NewPicture): Promise<Id<'Picture'>> {
    return putPicture(tx, this.ids, this.blobs, of, picture);
  }

  /** What the next signatures will show: the latest picture of each person and of the seal. */
  pictures(tx: Transaction): Promise<readonly KeptPicture[]> {
    return tx.all(selectPictures, [tx.bodyId]);
  }

  picture(tx: Transaction, pictureId: Id<'Picture'>): Promise<Buffer> {
    return readPicture(tx, this.blobs, pictureId);
  }

  /** Whether signer and time stand in words under signatures. */
  showsInformation(tx: Transaction): Promise<boolean> {
    return showsInformation(tx);
  }

  changeAppearance(tx: Transaction, change: AppearanceChange): Promise<void> {
    return changeAppearance(tx, this.ids, change);
  }
}
