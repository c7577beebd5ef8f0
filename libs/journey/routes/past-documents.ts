import type { DocumentId, UnitId } from '#kernel';
import type { DraftingFacade } from '#modules/drafting';
import { bodyCalendar, listUnits } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { workingHoursBetween, type WorkingCalendar } from '#vntime';
import type { SubmittedVersion } from '../journey-context.js';
import { decides, type RouteProgress } from '../route.js';
import { coordinatingUnitsOf, factsOfContent } from './facts-of-content.js';
import type { PastDocument } from './simulate.js';

export interface WalkedDocument extends PastDocument {
  readonly documentId: DocumentId;
  readonly subject: string;
  readonly submittedAt: Date;
}

interface Row {
  readonly documentId: DocumentId;
  readonly unitId: UnitId;
  readonly version: SubmittedVersion;
  readonly route: RouteProgress;
  readonly submittedAt: Date;
}

/** $1, $2 first and last day in Vietnam, $3 at most so many; the newest first. */
const walkedBetween = statement<Row>(
  'journey.walked_between',
  `SELECT i.id AS "documentId", i.context->>'unitId' AS "unitId", i.context->'version' AS version,
          i.context->'route' AS route, h.at AS "submittedAt"
     FROM engine.instance_summary i
     JOIN LATERAL (SELECT max(at) AS at FROM engine.history_summary s
                    WHERE s.body_id = i.body_id AND s.instance_id = i.id
                      AND s.event = 'draft.submit') h ON true
    WHERE i.body_id = platform.current_body() AND i.machine = 'document'
      AND i.state NOT IN ('drafted', 'inReview', 'cancelled')
      AND i.context->'route' <> 'null'::jsonb
      AND h.at >= ($1::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND h.at < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
    ORDER BY h.at DESC LIMIT $3`,
);

/** More are not needed to see what a change does. */
const mostDocuments = 300;

/** Documents whose review ended well in a period, each with the hours its tasks took. */
export async function pastDocuments(
  tx: Transaction,
  drafting: DraftingFacade,
  from: string,
  to: string,
): Promise<readonly WalkedDocument[]> {
  const calendar = await bodyCalendar(tx);
  const units = await listUnits(tx);
  const documents: WalkedDocument[] = [];
  for (const row of await tx.all(walkedBetween, [from, to, mostDocuments])) {
    const { documentId, unitId, version, route, submittedAt } = row;
    const { content } = (await drafting.version(tx, version.versionId)).draft;
    documents.push({
      ...{ documentId, submittedAt, subject: content.subject },
      facts: factsOfContent(content, unitId, units),
      who: {
        docType: content.docType,
        draftingUnit: unitId,
        coordinatingUnits: coordinatingUnitsOf(content, units),
        signer: version.signer,
        drafters: version.drafters,
        contentReviewer: version.contentReviewer,
      },
      walked: route.route,
      hours: hoursOfTasks(route, submittedAt, calendar),
    });
  }
  return documents;
}

/** From the last decision of the stages before, or the submission, to each vote. */
export function hoursOfTasks(
  { route, votes }: RouteProgress,
  submittedAt: Date,
  calendar: WorkingCalendar,
): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  let opened = submittedAt;
  for (const { tasks } of route.stages) {
    const done = tasks.flatMap((task) => {
      const vote = votes.find((one) => one.task === task.key);
      return vote ? [{ task, at: new Date(vote.at) }] : [];
    });
    for (const { task, at } of done) {
      hours.set(task.key, workingHoursBetween(opened, at, calendar));
    }
    const decided = done.filter(({ task }) => decides(task)).map(({ at }) => at.getTime());
    opened = new Date(Math.max(opened.getTime(), ...decided));
  }
  return hours;
}
