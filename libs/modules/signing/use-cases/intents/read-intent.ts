import { DomainError, type DocumentId, type IntentId } from '#kernel';
import type { Transaction } from '#platform';
import type { SigningIntent } from '../../intent.js';
import { selectWantedAnnexes } from '../../store/annexes.sql.js';
import { selectIntent, selectOpenIntent, type IntentRow } from '../../store/intents.sql.js';

export async function readIntent(tx: Transaction, intentId: IntentId): Promise<SigningIntent> {
  const row = await tx.one(selectIntent, [tx.bodyId, intentId]);
  if (!row) throw new DomainError('IntentIsUnknown', { intentId });
  return withAnnexes(tx, row);
}

export async function openIntentOf(
  tx: Transaction,
  documentId: DocumentId,
): Promise<SigningIntent | undefined> {
  const row = await tx.one(selectOpenIntent, [tx.bodyId, documentId]);
  return row && withAnnexes(tx, row);
}

async function withAnnexes(
  tx: Transaction,
  { pendingSha256: _pending, number: _number, date: _date, ...intent }: IntentRow,
): Promise<SigningIntent> {
  const rows = await tx.all(selectWantedAnnexes, [tx.bodyId, intent.intentId]);
  return { ...intent, annexes: rows.map(({ pendingSha256: _none, ...annex }) => annex) };
}
