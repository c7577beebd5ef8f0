import { statement } from '#platform';
import type { RouteId, RouteVersion } from '../routes/route-version.js';

const columns = `id, name, version, source, definition, state, written_by AS "writtenBy",
  written_at AS "writtenAt", activated_by AS "activatedBy", activated_at AS "activatedAt",
  retired_at AS "retiredAt"`;

export const allRoutes = statement<RouteVersion>(
  'review.all_routes',
  `SELECT ${columns} FROM review.route_version
    WHERE body_id = platform.current_body() ORDER BY name, version DESC`,
);

export const activeRoutes = statement<{ version: number; definition: unknown }>(
  'review.active_routes',
  `SELECT version, definition FROM review.route_version
    WHERE body_id = platform.current_body() AND state = 'active' ORDER BY name`,
);

export const hasRoutes = statement<{ has: boolean }>(
  'review.has_routes',
  'SELECT EXISTS (SELECT FROM review.route_version WHERE body_id = platform.current_body()) AS has',
);

export const routeById = statement<RouteVersion>(
  'review.route_by_id',
  `SELECT ${columns} FROM review.route_version WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 id, $2 name, $3 source, $4 definition, $5 person, $6 time. The draft of a name is one. */
export const saveDraftRoute = statement<{ id: RouteId }>(
  'review.save_draft_route',
  `INSERT INTO review.route_version
          (body_id, id, name, version, source, definition, state, written_by, written_at)
   SELECT platform.current_body(), $1, $2, coalesce(max(version), 0) + 1, $3, $4::jsonb, 'draft',
          $5::uuid, $6::timestamptz
     FROM review.route_version
    WHERE body_id = platform.current_body() AND name = $2 AND state <> 'draft'
   ON CONFLICT (body_id, name) WHERE state = 'draft'
   DO UPDATE SET source = $3, definition = $4::jsonb, written_by = $5, written_at = $6
   RETURNING id`,
);

/** $1 id, $2 name, $3 source, $4 definition, $5 time. Nothing when somebody else was first. */
export const insertShippedRoute = statement(
  'review.insert_shipped_route',
  `INSERT INTO review.route_version
          (body_id, id, name, version, source, definition, state, written_at, activated_at)
   VALUES (platform.current_body(), $1, $2, 1, $3, $4::jsonb, 'active', $5, $5)
   ON CONFLICT DO NOTHING`,
);

/** $1 name, $2 person, $3 time */
export const retireActiveOf = statement(
  'review.retire_active_of',
  `UPDATE review.route_version SET state = 'retired', retired_by = $2, retired_at = $3
    WHERE body_id = platform.current_body() AND name = $1 AND state = 'active'`,
);

/** $1 id, $2 person, $3 time */
export const activateDraft = statement(
  'review.activate_draft',
  `UPDATE review.route_version SET state = 'active', activated_by = $2, activated_at = $3
    WHERE body_id = platform.current_body() AND id = $1 AND state = 'draft'`,
);
