import { statement } from '#platform';

/** The versions that are accepted now, without what they say. */
export const acceptedVersions = statement<{ readonly versionId: string }>(
  'reporting.accepted_versions_of_period',
  `SELECT i.context #>> '{accepted,versionId}' AS "versionId"
     FROM reporting.unit_return r
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
    WHERE r.body_id = platform.current_body() AND r.period_id = $1 AND i.state <> 'waived'
      AND i.context -> 'accepted' <> 'null'::jsonb`,
);

/** Versions with all they say, for who recomputes. */
export const returnsForExport = statement<{
  readonly versionId: string;
  readonly canonical: Buffer;
  readonly unitId: string;
}>(
  'reporting.returns_for_export',
  `SELECT v.id AS "versionId", v.canonical, r.unit_id AS "unitId"
     FROM reporting.return_version v
     JOIN reporting.unit_return r ON r.body_id = v.body_id AND r.id = v.return_id
    WHERE v.body_id = platform.current_body() AND v.id = ANY ($1::uuid[])`,
);
