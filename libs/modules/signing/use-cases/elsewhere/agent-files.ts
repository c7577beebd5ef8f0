import { DomainError, type DocumentId, type IntentId, type PersonId } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import { printedNumber } from '../../domain/printed-registration.js';
import { nextFile, type FilesInTurn } from '../../next-file.js';
import {
  agentMessage,
  type AgentMessage,
  type IssuedAs,
} from '../../providers/agent/agent-call.js';
import { hashOf, newAgentToken } from '../../providers/agent/tokens.js';
import type { SigningIntent, WantedAnnex } from '../../intent.js';
import { selectIntent } from '../../store/intents.sql.js';
import {
  giveAgentTokens,
  noteAgentProblem,
  noteRefusedFile,
  selectRequest,
  spendDownload,
  spendReturn,
  type AgentProblemName,
  type KeyRequest,
} from '../../store/key-requests.sql.js';
import { openIntentOf, readIntent } from '../intents/read-intent.js';

export interface AgentCall extends AgentMessage {
  readonly downloadUntil: Date;
  readonly returnUntil: Date;
  readonly files: FilesInTurn;
}

const downloadMs = 2 * 60_000;
const returnMs = 15 * 60_000;

/** The open wish of a document, for the person who made it. */
export async function ownOpenIntent(
  tx: Transaction,
  documentId: DocumentId,
  personId: PersonId,
  at: Date,
): Promise<SigningIntent> {
  const intent = await openIntentOf(tx, documentId);
  if (!intent || intent.expiresAt < at) throw new DomainError('NoSignatureIsAwaited');
  if (intent.personId !== personId) throw new DomainError('OnlyWhoAskedCancels');
  return intent;
}

/** New addresses for each call: whatever was handed out before is good for nothing any more. */
export async function callAgent(
  tx: Transaction,
  intent: SigningIntent,
  addressOf: (token: string) => string,
  at: Date,
): Promise<AgentCall> {
  const [download, back] = [newAgentToken(), newAgentToken()];
  const downloadUntil = new Date(at.getTime() + downloadMs);
  const returnUntil = new Date(Math.min(at.getTime() + returnMs, intent.expiresAt.getTime()));
  const request = await tx.one(selectRequest, [tx.bodyId, intent.intentId]);
  if (request?.way !== 'agent') throw new DomainError('KeyIsNotReachedByAgent');
  const given = await tx.run(giveAgentTokens, [
    tx.bodyId,
    intent.intentId,
    download.hash,
    downloadUntil,
    back.hash,
    returnUntil,
  ]);
  if (given === 0) throw new DomainError('NoSignatureIsAwaited');
  const { annex, files } = nextFile(intent);
  const addresses = [addressOf(download.token), addressOf(back.token)] as const;
  const issued = await issuedAs(tx, intent, annex);
  return {
    ...agentMessage(annex ? 'annex' : intent.kind, ...addresses, issued),
    ...{ downloadUntil, returnUntil, files },
  };
}

/** Number and date are the same on all files; an annex bears the number with its symbol. */
async function issuedAs(
  tx: Transaction,
  { intentId }: SigningIntent,
  annex: WantedAnnex | undefined,
): Promise<IssuedAs | null> {
  const row = await tx.one(selectIntent, [tx.bodyId, intentId]);
  if (!row?.number || !row.date) return null;
  const { number, date } = row;
  return { number: annex?.code ?? printedNumber({ number, date }), date };
}

/** Hands out the file to be signed, once. */
export async function takeAgentFile(
  tx: Transaction,
  blobs: BlobStore,
  token: string,
  at: Date,
): Promise<Buffer> {
  const request = await tx.one(spendDownload, [tx.bodyId, hashOf(token), at]);
  const intent = await openIntentBehind(tx, request, at);
  return blobs.get((nextFile(intent).annex ?? intent).basisSha256);
}

/** Whose file comes back with this token, which is spent by it, whatever the file is worth. */
export async function spendReturnToken(
  tx: Transaction,
  token: string,
  at: Date,
): Promise<SigningIntent> {
  const request = await tx.one(spendReturn, [tx.bodyId, hashOf(token), at]);
  if (!request) throw new DomainError('AgentTokenIsNotGood');
  return readIntent(tx, request.intentId);
}

async function openIntentBehind(
  tx: Transaction,
  request: KeyRequest | undefined,
  at: Date,
): Promise<SigningIntent> {
  const intent = request && (await readIntent(tx, request.intentId));
  if (intent?.state !== 'open' || intent.expiresAt < at)
    throw new DomainError('AgentTokenIsNotGood');
  return intent;
}

export interface AgentProblem {
  readonly intentId: IntentId;
  readonly problem: AgentProblemName;
  readonly message: string | null;
}

export async function tellAgentProblem(
  tx: Transaction,
  { intentId, problem, message }: AgentProblem,
): Promise<void> {
  const told = await tx.run(noteAgentProblem, [tx.bodyId, intentId, problem, message || null]);
  if (told === 0) throw new DomainError('KeyIsNotReachedByAgent');
}

export async function tellRefusedFile(
  tx: Transaction,
  intentId: IntentId,
  reason: string,
): Promise<void> {
  await tx.run(noteRefusedFile, [tx.bodyId, intentId, reason]);
}
