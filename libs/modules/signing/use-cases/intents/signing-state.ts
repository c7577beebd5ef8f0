import { keyKindNames, type signingStates } from '#contracts';
import type { DocumentId, IntentId, KeyId, PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { IntentKind, IntentState } from '../../intent.js';
import type { KeyFacts } from '../../key.js';
import type { KeyRequest } from '../../store/key-requests.sql.js';
import { checkCodeOf } from '../elsewhere/ask-elsewhere.js';

export type SigningStateName = (typeof signingStates)[number];

interface LatestRow extends Pick<KeyRequest, 'reason' | 'agentProblem' | 'downloadedAt'> {
  readonly intentId: IntentId;
  readonly kind: IntentKind;
  readonly intentState: IntentState;
  readonly closingReason: string | null;
  /** Of the first under the same confirmation: what the phone shows the code of. */
  readonly basisSha256: string;
  readonly personId: PersonId;
  readonly warnings: readonly string[];
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly keyId: KeyId;
  readonly keyKind: KeyFacts['kind'];
  readonly label: string;
  readonly way: KeyRequest['way'] | null;
  readonly requestState: KeyRequest['state'] | null;
  readonly annexes: number;
  readonly sealedAnnexes: number;
}

const latestIntent = statement<LatestRow>(
  'signing.latest_intent',
  `SELECT i.id AS "intentId", i.kind, i.state AS "intentState", i.closing_reason AS "closingReason",
          coalesce(first.basis_sha256, i.basis_sha256) AS "basisSha256", i.person_id AS "personId", i.opened_at AS "openedAt", i.warnings,
          i.expires_at AS "expiresAt", k.id AS "keyId", k.kind AS "keyKind", k.label, r.way,
          r.state AS "requestState", r.reason, r.agent_problem AS "agentProblem",
          r.downloaded_at AS "downloadedAt",
          (SELECT count(*)::integer FROM signing.intent_annex a
            WHERE (a.body_id, a.intent_id) = (i.body_id, i.id)) AS annexes,
          (SELECT count(*)::integer FROM signing.sealed_annex a
            WHERE (a.body_id, a.intent_id) = (i.body_id, i.id)) AS "sealedAnnexes"
     FROM signing.intent i
     JOIN signing.key k ON (k.body_id, k.id) = (i.body_id, i.key_id)
     LEFT JOIN signing.key_request r ON (r.body_id, r.intent_id) = (i.body_id, i.id)
     LEFT JOIN signing.key_request lead ON (lead.body_id, lead.service_id, lead.ticket, lead.position)
                                         = (r.body_id, r.service_id, r.ticket, 0)
     LEFT JOIN signing.intent first ON (first.body_id, first.id) = (lead.body_id, lead.intent_id)
    WHERE i.body_id = $1 AND i.document_id = $2 ORDER BY i.id DESC LIMIT 1`,
);

/** The signature that a document waits for, or the last one it waited for. */
export async function signingStateOf(tx: Transaction, documentId: DocumentId, at: Date) {
  const row = await tx.one(latestIntent, [tx.bodyId, documentId]);
  if (!row) return null;
  const state = stateOf(row, at);
  const { intentId, kind, personId, keyId, keyKind, label } = row;
  return {
    ...{ intentId, kind, personId, state, stateName: stateNames[state] },
    key: { id: keyId, kind: keyKind, kindName: keyKindNames[keyKind], label },
    checkCode: checkCodeOf(row.basisSha256),
    files: { count: 1 + row.annexes, done: row.sealedAnnexes + (state === 'signed' ? 1 : 0) },
    warnings: row.warnings,
    reason: row.reason ?? (state === 'cancelled' ? row.closingReason : null),
    agentProblem: row.agentProblem,
    openedAt: row.openedAt,
    expiresAt: row.expiresAt,
  };
}

function stateOf(row: LatestRow, at: Date): SigningStateName {
  const { intentState, requestState } = row;
  if (intentState === 'completed') return 'signed';
  if (row.closingReason === timedOut || (intentState === 'open' && row.expiresAt < at))
    return 'timedOut';
  if (requestState === 'refused' || requestState === 'failed') return requestState;
  if (intentState !== 'open') return 'cancelled';
  if (row.way === 'agent') return row.downloadedAt ? 'agentHasFile' : 'waitingForAgent';
  return requestState === 'waiting' ? 'waitingForPhone' : 'asking';
}

/** As the house closes an intent when its time has run out. */
const timedOut = 'quá hạn';

const stateNames: Readonly<Record<SigningStateName, string>> = {
  asking: 'Đang gọi khóa ký',
  waitingForPhone: 'Đang chờ xác nhận trên điện thoại',
  waitingForAgent: 'Đang chờ phần mềm ký trên máy',
  agentHasFile: 'Phần mềm ký đã lấy tệp, đang chờ tệp đã ký',
  signed: 'Đã ký',
  refused: 'Chưa ký được',
  timedOut: 'Đã hết thời gian chờ',
  cancelled: 'Đã hủy',
  failed: 'Khóa ký không trả lời được',
};
