import type { DocumentId } from '#kernel';
import type { ReviewAct } from '#modules/review';
import { statement, type Transaction } from '#platform';
import type { Returned, WayStep } from './way.js';

export { stepsOf } from '#engine';

const returns: readonly string[] = ['review.return', 'clerk.return', 'rendering.failed'];
const beginsARound: readonly string[] = ['draft.submit', 'review.returnToStage'];

/** Returned by one person, or by the objection after which the route had no hope. */
const isReturn = ({ event, to }: WayStep): boolean =>
  returns.includes(event) || (event === 'review.object' && to === 'drafted');

/** How it last came back to its drafter; the reason stands with the judgement or in the trail. */
export async function lastReturnOf(
  tx: Transaction,
  documentId: DocumentId,
  steps: readonly WayStep[],
  acts: readonly ReviewAct[],
): Promise<Returned | null> {
  const step = steps.findLast(isReturn);
  if (!step) return null;
  const { at, by } = step;
  const round = steps.filter((one) => beginsARound.includes(one.event) && one.at <= at).length;
  const act = acts.findLast((one) => one.round === round && sendsBack.includes(one.decision));
  if (step.event === 'rendering.failed' || !act) {
    return { station: null, by, at, round, reason: await findingOf(tx, documentId) };
  }
  const station = stationOf[act.kind];
  return { station, by, at, round, reason: act.note };
}

const sendsBack: readonly ReviewAct['decision'][] = ['returned', 'objected'];

const stationOf: Readonly<Record<ReviewAct['kind'], Returned['station']>> = {
  opinion: 'contentCheck',
  contentCheck: 'contentCheck',
  formCheck: 'formCheck',
  initial: 'approval',
  approval: 'approval',
  clerkReturn: 'issuing',
};

const lastFinding = statement<{ finding: string | null }>(
  'journey.last_finding',
  `SELECT convert_from(canonical, 'UTF8')::jsonb #>> '{data,finding}' AS finding
     FROM audit.event_summary
    WHERE body_id = platform.current_body() AND subject_id = $1 AND action = 'PdfFailed'
    ORDER BY id DESC LIMIT 1`,
);

const findingOf = async (tx: Transaction, documentId: DocumentId): Promise<string> =>
  (await tx.one(lastFinding, [documentId]))?.finding ?? '';
