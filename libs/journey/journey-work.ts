import type { ClockSpec, MachineState, WorkItemSpec } from '#engine';
import { everyReceiverIsDone, type JourneyContext } from './journey-context.js';
import { openTasks, type RouteProgress } from './route.js';
import { stageClocks } from './routes/stage-clocks.js';

type Journey = MachineState<JourneyContext>;

/** What waits for whom in each state. Each key names the round, so a new round is new work. */
export function workItemsOf({ state, context }: Journey): readonly WorkItemSpec[] {
  const { round, version, creator, deadline } = context;
  const item = (
    kind: string,
    assignee: WorkItemSpec['assignee'],
    dueAt: string | null = null,
  ): WorkItemSpec => ({ key: `r${round}:${kind}`, kind, round, assignee, dueAt });
  const clerk = { role: 'clerk', unitId: null };
  switch (state) {
    case 'drafted':
      return round === 0 ? [] : [item('revise', { personId: creator })];
    case 'inReview':
      return reviewItems(context);
    case 'approved':
    case 'signing':
      return version ? [item('sign', { personId: version.signer })] : [];
    case 'leaderSigned':
    case 'issuing':
      return [item('issue', clerk, deadline)];
    case 'issued':
      if (mustBeSent(context)) return [item('send', clerk, deadline)];
      // Packages that are being handed over wait for nobody.
      return everyReceiverIsDone(context.deliveries) ? [item('file', clerk)] : [];
    case 'sent':
      return refusedDeliveries(context).map((delivery) => ({
        ...item('mendDelivery', clerk),
        key: `r${round}:mendDelivery:${delivery}`,
      }));
    case 'acknowledged':
      return [item('file', clerk)];
    default:
      return [];
  }
}

/**
 * Legal deadlines: issue by the next working day (NĐ 30/2020 Đ18.1), send by the next working
 * morning (QĐ 28/2018 Đ6.2). And the time a signing device may take.
 */
export function clocksOf({ state, context }: Journey): readonly ClockSpec[] {
  const { deadline, round, intent, intentExpiresAt } = context;
  const stretch = stretches[state];
  if (stretch && deadline !== null) {
    const event = { type: 'clock.deadlinePassed' };
    return [{ key: `r${round}:${stretch}`, dueAt: deadline, event }];
  }
  if (state === 'inReview' && context.route) return routeClocks(context.route, round);
  if (state === 'signing' && intentExpiresAt !== null) {
    const event = { type: 'clock.intentExpired', intentId: intent };
    return [{ key: `r${round}:sign:${intent}`, dueAt: intentExpiresAt, event }];
  }
  return [];
}

/** Limits of the stage that holds the document and of the whole route; in the drafter's hands none runs. */
const routeClocks = (route: RouteProgress, round: number): ClockSpec[] => [
  ...stageClocks(route).map(({ type, stage, at }) => ({
    key: `r${round}:${stage}:${type}`,
    dueAt: at,
    event: { type, round, stage },
  })),
  ...(route.due !== undefined && !route.overdue
    ? [{ key: `r${round}:route`, dueAt: route.due, event: { type: 'clock.routeOverdue', round } }]
    : []),
];

const stretches: Readonly<Record<string, 'issue' | 'send'>> = {
  leaderSigned: 'issue',
  issuing: 'issue',
  issued: 'send',
};

/** Reviewers are called once the PDF they will judge exists. */
function reviewItems({ route, preparedPdf, round, version }: JourneyContext): WorkItemSpec[] {
  if (!route || preparedPdf === null) return [];
  return openTasks(route).map(({ key, kind, assignee }) => ({
    key: `r${round}:${key}`,
    kind,
    round,
    assignee,
    dueAt: earliest(dueOfStage(route, key), version?.dueAt, route.due),
  }));
}

function dueOfStage({ route, times }: RouteProgress, task: string): string | undefined {
  const stage = route.stages.find(({ tasks }) => tasks.some(({ key }) => key === task));
  return stage && times?.[stage.key]?.due;
}

const earliest = (...dues: readonly (string | undefined)[]): string | null =>
  dues.filter((due) => due !== undefined).sort()[0] ?? null;

const mustBeSent = ({ version, deliveries }: JourneyContext): boolean =>
  (version?.externalReceivers ?? 0) > 0 && Object.keys(deliveries).length === 0;

const refusedDeliveries = ({ deliveries }: JourneyContext): string[] =>
  Object.entries(deliveries).flatMap(([id, state]) => (state === 'refused' ? [id] : []));
