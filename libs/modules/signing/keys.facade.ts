import type { BodyId, Clock, DocumentId, Id, Ids, IntentId, KeyId, PersonId } from '#kernel';
import { BlobStore, CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FilesInTurn } from './next-file.js';
import type { CompletedIntent, SigningIntent } from './intent.js';
import type { KeyFacts } from './key.js';
import type { KeyTools } from './key-tools.js';
import { KeyVault } from './key-vault.js';
import type { ConfirmationSetting } from './store/confirmations.sql.js';
import { selectServices, type SigningService } from './store/services.sql.js';
import {
  callAgent,
  ownOpenIntent,
  spendReturnToken,
  takeAgentFile,
  tellAgentProblem,
  tellRefusedFile,
  type AgentCall,
  type AgentProblem,
} from './use-cases/elsewhere/agent-files.js';
import { completeWithFile } from './use-cases/elsewhere/complete-with-file.js';
import {
  changeConfirmationSetting,
  confirmationSetting,
  demandConfirmation,
  keepConfirmation,
  needsConfirmation,
  type Sitting,
} from './use-cases/intents/confirmation.js';
import {
  endRequest,
  hearAnswer,
  takeNotice,
  type Heard,
  type RequestEnd,
} from './use-cases/elsewhere/hear-answer.js';
import { hearIn } from './use-cases/elsewhere/hear-in.js';
import {
  judgeReturnedFile,
  type FileCompletion,
  type ReturnedFile,
} from './use-cases/elsewhere/judge-returned-file.js';
import { ownKey } from './use-cases/keys/own-key.js';
import { registerKey, type KeyRegistration } from './use-cases/keys/register-key.js';
import { addService, type NewService } from './use-cases/keys/services.js';
import { signingStateOf } from './use-cases/intents/signing-state.js';
import { takeAnnexFile } from './use-cases/elsewhere/take-annex-file.js';

/** How the tokens of this server are reached; undefined where it has none. */
export const TOKEN_LIBRARY = Symbol('TokenLibrary');

/** Keys that are not kept here: what leads to them, what they were asked, what came back. */
@Injectable()
export class KeysElsewhere {
  private readonly tools: KeyTools;

  constructor(
    work: UnitOfWork,
    private readonly blobs: BlobStore,
    vault: KeyVault,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) clock: Clock,
    @Inject(TOKEN_LIBRARY) tokenLibrary: string | undefined,
  ) {
    this.tools = { work, blobs, vault, ids, clock, tokenLibrary };
  }

  /** Fetches the certificate from where the key is and keeps the way to it. */
  register(bodyId: BodyId, registration: KeyRegistration): Promise<KeyFacts> {
    return registerKey(this.tools, bodyId, registration);
  }

  services(tx: Transaction): Promise<readonly SigningService[]> {
    return tx.all(selectServices, [tx.bodyId]);
  }

  addService(tx: Transaction, service: NewService): Promise<Id<'SigningService'>> {
    return addService(tx, this.tools, service);
  }

  /** The key, for somebody who may sign or seal with it. */
  async own(
    tx: Transaction,
    keyId: KeyId,
    wanted: { readonly use: 'leader' | 'seal'; readonly personId: PersonId },
  ): Promise<{ readonly facts: KeyFacts; readonly certificateChain: readonly Uint8Array[] }> {
    return ownKey(tx, keyId, wanted);
  }

  /** The signature a document waits for, or the last one it waited for. */
  state(tx: Transaction, documentId: DocumentId, at: Date) {
    return signingStateOf(tx, documentId, at);
  }

  /** The open wish of a document; refused to anybody but who made it. */
  ownOpenIntent(
    tx: Transaction,
    documentId: DocumentId,
    personId: PersonId,
    at: Date,
  ): Promise<SigningIntent> {
    return ownOpenIntent(tx, documentId, personId, at);
  }

  /** What became of a request and of those confirmed with it; none is waited for any more: nothing. */
  hear(bodyId: BodyId, intentId: IntentId): Promise<readonly Heard[]> {
    return hearAnswer(this.tools, bodyId, intentId);
  }

  hearAgain(tx: Transaction, intentId: IntentId, delayMs: number): Promise<void> {
    return hearIn(tx, { intentId }, delayMs);
  }

  endRequest(tx: Transaction, intentId: IntentId, end: RequestEnd, at: Date): Promise<void> {
    return endRequest(tx, intentId, end, at);
  }

  takeNotice(
    tx: Transaction,
    serviceId: Id<'SigningService'>,
    names: readonly string[],
  ): Promise<void> {
    return takeNotice(tx, serviceId, names);
  }

  callAgent(
    tx: Transaction,
    intent: SigningIntent,
    addressOf: (token: string) => string,
    at: Date,
  ): Promise<AgentCall> {
    return callAgent(tx, intent, addressOf, at);
  }

  tellAgentProblem(tx: Transaction, problem: AgentProblem): Promise<void> {
    return tellAgentProblem(tx, problem);
  }

  takeAgentFile(tx: Transaction, token: string, at: Date): Promise<Buffer> {
    return takeAgentFile(tx, this.blobs, token, at);
  }

  spendReturnToken(tx: Transaction, token: string, at: Date): Promise<SigningIntent> {
    return spendReturnToken(tx, token, at);
  }

  tellRefusedFile(tx: Transaction, intentId: IntentId, reason: string): Promise<void> {
    return tellRefusedFile(tx, intentId, reason);
  }

  /** Judges a file an agent has returned; call it before the transaction that takes the file. */
  judge(bodyId: BodyId, intentId: IntentId, file: Uint8Array, at: Date): Promise<ReturnedFile> {
    return judgeReturnedFile(this.tools, bodyId, intentId, file, at);
  }

  /** Takes an annex an agent has sealed and `judge` found good; undefined: it is no annex's turn. */
  takeAnnexFile(tx: Transaction, completion: FileCompletion): Promise<FilesInTurn | undefined> {
    return takeAnnexFile(tx, this.blobs, completion);
  }

  /** Takes the file an agent has signed and `judge` found good; a late one is kept apart. */
  completeWithFile(tx: Transaction, completion: FileCompletion): Promise<CompletedIntent> {
    return completeWithFile(tx, this.ids, this.blobs, completion);
  }

  confirmationSetting(tx: Transaction): Promise<ConfirmationSetting> {
    return confirmationSetting(tx);
  }

  changeConfirmationSetting(
    tx: Transaction,
    change: ConfirmationSetting & { readonly by: PersonId; readonly at: Date },
  ): Promise<void> {
    return changeConfirmationSetting(tx, this.ids, change);
  }

  keepConfirmation(tx: Transaction, sitting: Sitting, at: Date): Promise<Date> {
    return keepConfirmation(tx, this.ids, sitting, at);
  }

  needsConfirmation(
    tx: Transaction,
    sitting: Sitting,
    key: Pick<KeyFacts, 'kind'>,
    at: Date,
  ): Promise<boolean> {
    return needsConfirmation(tx, sitting, key, at);
  }

  demandConfirmation(
    tx: Transaction,
    sitting: Sitting,
    key: Pick<KeyFacts, 'kind'>,
    at: Date,
  ): Promise<void> {
    return demandConfirmation(tx, sitting, key, at);
  }
}
