import type { agentProblems } from '#contracts';
import type { IntentId } from '#kernel';
import { statement } from '#platform';
import type { ServiceId } from './services.sql.js';

export type AgentProblemName = (typeof agentProblems)[number];

/** What a key that is not at hand was asked for one intent. */
export interface KeyRequest {
  readonly intentId: IntentId;
  readonly way: 'remote' | 'agent';
  readonly serviceId: ServiceId | null;
  readonly ticket: string | null;
  readonly state: 'asking' | 'waiting' | 'answered' | 'refused' | 'failed';
  readonly reason: string | null;
  readonly agentProblem: AgentProblemName | null;
  readonly downloadUntil: Date | null;
  readonly downloadedAt: Date | null;
  readonly returnUntil: Date | null;
  readonly returnedAt: Date | null;
}

const columns = `
  intent_id AS "intentId", way, service_id AS "serviceId", ticket, state, reason,
  agent_problem AS "agentProblem", download_until AS "downloadUntil",
  downloaded_at AS "downloadedAt", return_until AS "returnUntil", returned_at AS "returnedAt"`;

/**
 * One request per intent: asked again when it failed, or when nobody knows after a minute whether the
 * first came through.
 */
export const beginRequest = statement<Pick<KeyRequest, 'state'>>(
  'signing.begin_key_request',
  `INSERT INTO signing.key_request (body_id, intent_id, way, service_id, state, asked_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (body_id, intent_id) DO UPDATE
     SET state = excluded.state, reason = NULL, asked_at = excluded.asked_at
     WHERE key_request.state = 'failed' OR (key_request.state = 'asking'
       AND key_request.asked_at < excluded.asked_at - interval '1 minute')
   RETURNING state`,
);

export const keepTicket = statement(
  'signing.keep_ticket',
  `UPDATE signing.key_request SET state = 'waiting', ticket = $3, position = $4
    WHERE body_id = $1 AND intent_id = $2`,
);

export const settleRequest = statement(
  'signing.settle_key_request',
  `UPDATE signing.key_request SET state = $3, reason = $4, answered_at = $5
    WHERE body_id = $1 AND intent_id = $2 AND state IN ('asking', 'waiting')`,
);

export const selectRequest = statement<KeyRequest>(
  'signing.select_key_request',
  `SELECT ${columns} FROM signing.key_request WHERE body_id = $1 AND intent_id = $2`,
);

/** All that one confirmation covers, in the order in which it was asked. */
export const requestsBesides = statement<KeyRequest>(
  'signing.key_requests_besides',
  `SELECT ${columns} FROM signing.key_request
    WHERE body_id = $1 AND (service_id, ticket) = (
      SELECT own.service_id, own.ticket FROM signing.key_request own
       WHERE own.body_id = $1 AND own.intent_id = $2)
    ORDER BY position`,
);

export const requestOfTicket = statement<KeyRequest>(
  'signing.key_request_of_ticket',
  `SELECT ${columns} FROM signing.key_request
    WHERE body_id = $1 AND service_id = $2 AND state = 'waiting'
      AND (ticket = ANY ($3::text[]) OR intent_id::text = ANY ($3::text[]))
    ORDER BY position LIMIT 1`,
);

/** New addresses for the agent; those before are good for nothing any more. */
export const giveAgentTokens = statement(
  'signing.give_agent_tokens',
  `UPDATE signing.key_request
      SET download_hash = $3, download_until = $4, downloaded_at = NULL,
          return_hash = $5, return_until = $6, returned_at = NULL, agent_problem = NULL, reason = NULL
    WHERE body_id = $1 AND intent_id = $2 AND state = 'waiting'`,
);

/** One file came back; the agent is called anew for the next. */
export const awaitNextFile = statement(
  'signing.await_next_file',
  `UPDATE signing.key_request
      SET download_hash = NULL, downloaded_at = NULL, return_hash = NULL, returned_at = NULL
    WHERE body_id = $1 AND intent_id = $2 AND state = 'waiting'`,
);

/** Spends the token in the same breath: of two who come with it, one gets the file. */
export const spendDownload = statement<KeyRequest>(
  'signing.spend_download',
  `UPDATE signing.key_request SET downloaded_at = $3
    WHERE body_id = $1 AND download_hash = $2 AND downloaded_at IS NULL AND download_until >= $3
   RETURNING ${columns}`,
);

export const spendReturn = statement<KeyRequest>(
  'signing.spend_return',
  `UPDATE signing.key_request SET returned_at = $3
    WHERE body_id = $1 AND return_hash = $2 AND returned_at IS NULL AND return_until >= $3
      AND downloaded_at IS NOT NULL
   RETURNING ${columns}`,
);

export const noteAgentProblem = statement(
  'signing.note_agent_problem',
  `UPDATE signing.key_request SET agent_problem = $3, reason = $4
    WHERE body_id = $1 AND intent_id = $2 AND state = 'waiting'`,
);

/** Why a returned file was not taken; the wish stands, the agent may be called again. */
export const noteRefusedFile = statement(
  'signing.note_refused_file',
  `UPDATE signing.key_request SET agent_problem = 'other', reason = $3
    WHERE body_id = $1 AND intent_id = $2 AND state = 'waiting'`,
);
