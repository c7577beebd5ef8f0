import type { UnitId } from '#kernel';
import { statement } from '#platform';
import type { RegimeAnswer, RegimeId, RegimeVersion } from '../regimes/regime-version.js';

const columns = `id, key, version, source, definition, state, coordinating_unit_id AS "coordinatingUnitId",
  written_at AS "writtenAt", activated_by AS "activatedBy", activated_at AS "activatedAt",
  retired_at AS "retiredAt"`;

export const allRegimes = statement<RegimeVersion>(
  'reporting.all_regimes',
  `SELECT ${columns} FROM reporting.regime WHERE body_id = platform.current_body()
    ORDER BY key, version DESC`,
);

export const regimeById = statement<RegimeVersion>(
  'reporting.regime_by_id',
  `SELECT ${columns} FROM reporting.regime WHERE body_id = platform.current_body() AND id = $1`,
);

export const hasRegimes = statement<{ has: boolean }>(
  'reporting.has_regimes',
  `SELECT EXISTS (SELECT FROM reporting.regime WHERE body_id = platform.current_body()) AS has`,
);

/** A data set comes as a draft: somebody of the body puts it in force. $1 id, $2 key, $3 source, $4 definition, $5 time */
export const insertShippedRegime = statement(
  'reporting.insert_shipped_regime',
  `INSERT INTO reporting.regime (body_id, id, key, version, source, definition, state, written_at)
   VALUES (platform.current_body(), $1, $2, 1, $3, $4, 'draft', $5) ON CONFLICT DO NOTHING`,
);

/** Writes the draft of a key anew. $1 id, $2 key, $3 source, $4 definition, $5 person, $6 time */
export const saveDraftRegime = statement<{ id: RegimeId }>(
  'reporting.save_draft_regime',
  `INSERT INTO reporting.regime AS kept (body_id, id, key, version, source, definition, state, written_by, written_at)
   SELECT platform.current_body(), $1, $2,
          coalesce((SELECT max(version) FROM reporting.regime
                     WHERE body_id = platform.current_body() AND key = $2), 0) + 1,
          $3, $4, 'draft', $5, $6
   ON CONFLICT (body_id, key) WHERE state = 'draft'
     DO UPDATE SET source = $3, definition = $4, written_by = $5, written_at = $6
   RETURNING id`,
);

/** $1 id, $2 coordinating unit, $3 person, $4 time */
export const activateRegime = statement(
  'reporting.activate_regime',
  `UPDATE reporting.regime SET state = 'active', coordinating_unit_id = $2, activated_by = $3, activated_at = $4
    WHERE body_id = platform.current_body() AND id = $1 AND state = 'draft'`,
);

/** $1 key, $2 person, $3 time */
export const retireActiveRegime = statement<{ id: RegimeId }>(
  'reporting.retire_active_regime',
  `UPDATE reporting.regime SET state = 'retired', retired_by = $2, retired_at = $3
    WHERE body_id = platform.current_body() AND key = $1 AND state = 'active' RETURNING id`,
);

export const answersOf = statement<RegimeAnswer>(
  'reporting.answers_of',
  `SELECT kind, clock, rule, basis, answered_by AS "answeredBy", answered_at AS "answeredAt"
     FROM reporting.regime_answer
    WHERE body_id = platform.current_body() AND regime_id = $1 ORDER BY answered_at, id`,
);

/** $1 id, $2 regime, $3 kind, $4 clock, $5 rule, $6 basis, $7 person, $8 time */
export const insertAnswer = statement(
  'reporting.insert_answer',
  `INSERT INTO reporting.regime_answer (body_id, id, regime_id, kind, clock, rule, basis, answered_by, answered_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** The unit that gathers by one regime. */
export const gathererOf = statement<{ readonly unitId: UnitId }>(
  'reporting.gatherer_of_regime',
  `SELECT coordinating_unit_id AS "unitId" FROM reporting.regime
    WHERE body_id = platform.current_body() AND key = $1 AND state = 'active'`,
);

/** Units that gather by a regime in force. */
export const gatheringUnits = statement<{ readonly unitId: UnitId }>(
  'reporting.gathering_units',
  `SELECT DISTINCT coordinating_unit_id AS "unitId" FROM reporting.regime
    WHERE body_id = platform.current_body() AND state = 'active'`,
);
