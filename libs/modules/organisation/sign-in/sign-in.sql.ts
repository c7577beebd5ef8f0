import type { BodyId, PersonId } from '#kernel';
import { statement } from '#platform';
import type { Actor } from '../actor.js';

export interface Credential {
  readonly bodyId: BodyId;
  readonly personId: PersonId;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

export const credentialOf = statement<Credential>(
  'organisation.credential_of',
  'SELECT * FROM organisation.credential_of($1)',
);

export const countSignIn = statement<{ readonly wait: number }>(
  'organisation.count_sign_in',
  'SELECT organisation.count_sign_in($1, $2, $3, make_interval(secs => $4)) AS wait',
);

export const forgiveSignIn = statement<unknown>(
  'organisation.forgive_sign_in',
  'SELECT organisation.forgive_sign_in($1, $2)',
);

export const insertSession = statement(
  'organisation.insert_session',
  `INSERT INTO organisation.session (body_id, id, person_id, token_sha256, opened_at, seen_at, address)
   VALUES ($1, $2, $3, $4, $5, $5, $6)`,
);

export const deleteSession = statement(
  'organisation.delete_session',
  'DELETE FROM organisation.session WHERE id = $1',
);

export const deleteSessionsOf = statement(
  'organisation.delete_sessions_of',
  'DELETE FROM organisation.session WHERE person_id = $1',
);

export const actorOfSession = statement<Actor>(
  'organisation.actor_of_session',
  `SELECT * FROM organisation.actor_of_session($1, $2, make_interval(secs => $3),
                                               make_interval(secs => $4))`,
);
