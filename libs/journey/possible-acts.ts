import type { ActionName, DocumentAct, DocumentView } from '#contracts';
import type { WorkItem } from '#engine';
import { DomainError, type IntentId, type VersionId } from '#kernel';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { actorBefore, standingIn, type Standing } from './work/acting-for.js';
import { documentFacts } from './document-facts.js';
import type { JourneyEvent } from './journey-events.js';
import type { Journey } from './journey-desk.js';
import { openDecisionsOf, openTasks, type ReviewTask } from './route.js';
import { actionOfKind } from './work/action-of-kind.js';
import { overHands } from './work/over-hands.js';
import { ownersIn } from './work/owners.js';

export interface Probe {
  readonly act: DocumentAct;
  readonly action: ActionName;
  readonly event: JourneyEvent;
}

/**
 * What the actor could do to the document now: asked of the abilities and of the machine itself,
 * with an event such as the act would send. Facts that only the act can bring are taken as good.
 */
export function possibleActs(
  actor: Actor,
  journey: Journey,
  open: readonly WorkItem[] = [],
): readonly DocumentAct[] {
  const abilities = abilitiesOf(actorBefore(actor, journey.context.docType));
  const facts = documentFacts(journey, [], ownersIn(open));
  const acts = probes(actor, journey, open)
    .filter(
      ({ action, event }) =>
        can(abilities, action, 'Document', facts) &&
        journey.can(event) &&
        overHands(actor, journey, open, event) === null,
    )
    .map(({ act }) => act);
  const mayEdit = journey.state === 'drafted' && can(abilities, 'edit', 'Document', facts);
  return [...(mayEdit ? (['edit'] as const) : []), ...new Set(acts)];
}

/** Open review tasks that are this person's to do. */
export function tasksOf(
  actor: Actor,
  journey: Journey,
  open: readonly WorkItem[] = [],
): readonly ReviewTask[] {
  const { route, preparedPdf } = journey.context;
  if (!route || preparedPdf === null) return [];
  const abilities = abilitiesOf(actorBefore(actor, journey.context.docType));
  const facts = documentFacts(journey, [], ownersIn(open));
  return openTasks(route).filter((task) => {
    if (!can(abilities, actionOfKind[task.kind], 'Document', facts)) return false;
    const event = judgementOf(actor, journey, task, open);
    return journey.can(event) && overHands(actor, journey, open, event) === null;
  });
}

type DeliveryAct = DocumentView['deliveries'][number]['acts'][number];

/** What the actor could do to one delivery of the document now. */
export function actsOnDelivery(
  actor: Actor,
  journey: Journey,
  delivery: string,
): readonly DeliveryAct[] {
  if (!can(abilitiesOf(actor), 'dispatch', 'Document', documentFacts(journey))) return [];
  const act = { by: actor.personId, at: '', delivery };
  const mayResend = journey.can({ type: 'dispatch.resend', ...act });
  const mayWaive = journey.can({ type: 'dispatch.waive', ...act, reason: '…' });
  return [
    ...(mayResend ? (['resending'] as const) : []),
    ...(mayWaive ? (['waiver'] as const) : []),
  ];
}

/** For each act an event such as it would send; several when it leads different ways. */
export function probes(
  actor: Actor,
  journey: Journey,
  open: readonly WorkItem[],
): readonly Probe[] {
  const { round, version, intent, preparedPdf, registration, route, deliveries } = journey.context;
  const act = { by: actor.personId, at: '' };
  const reason = '…';
  const intentId = (intent ?? '') as IntentId;
  const seen = { round, contentHash: version?.contentHash ?? '', pdf: preparedPdf ?? '' };
  const submitted = {
    versionId: '' as VersionId,
    contentHash: '',
    drafters: [actor.personId],
    signer: '' as typeof actor.personId,
    externalReceivers: 0,
  };
  return [
    {
      act: 'submission',
      action: 'submit',
      event: {
        type: 'draft.submit',
        ...act,
        version: submitted,
        route: { name: '', version: 1, stages: [] },
      },
    },
    ...(route ? openDecisionsOf(route) : []).map((task): Probe => ({
      act: 'approval',
      action: actionOfKind[task.kind],
      event: judgementOf(actor, journey, task, open),
    })),
    { act: 'return', action: 'return', event: { type: 'review.return', ...act, round, reason } },
    { act: 'return', action: 'return', event: { type: 'clerk.return', ...act, reason } },
    { act: 'withdrawal', action: 'withdraw', event: { type: 'draft.withdraw', ...act } },
    {
      act: 'cancellation',
      action: 'cancel',
      event: { type: 'document.cancel', ...act, reason },
    },
    {
      act: 'signature',
      action: 'sign',
      event:
        journey.state === 'signing'
          ? {
              type: 'signing.complete',
              ...act,
              intentId,
              pdf: '',
              deadline: '',
              authority: '',
            }
          : { type: 'signing.open', ...act, ...seen, intentId, expiresAt: '' },
    },
    {
      act: 'registration',
      action: 'issue',
      event: {
        type: 'registry.register',
        ...act,
        registration: registration ?? { entryId: '', number: 0, code: '', date: '' },
        intentId,
        leaderSignatureIsValid: true,
        signerHasAuthority: true,
      },
    },
    { act: 'seal', action: 'issue', event: { type: 'sealing.open', ...act, intentId } },
    { act: 'voiding', action: 'issue', event: { type: 'sealing.giveUp', ...act, reason } },
    {
      act: 'dispatch',
      action: 'dispatch',
      event: { type: 'dispatch.start', ...act, deliveries: Object.keys(deliveries).concat('…') },
    },
    { act: 'filing', action: 'file', event: { type: 'document.file', ...act } },
    { act: 'recall', action: 'recall', event: { type: 'document.recall', ...act, reason } },
    {
      act: 'replacement',
      action: 'replace',
      event: { type: 'document.replace', ...act, reason, replacement: '' },
    },
    {
      act: 'correction',
      action: 'replace',
      event: { type: 'document.correct', ...act, reason, correction: '' },
    },
  ];
}

/** A yes, or an opinion where no more than that is asked; for whom, when it is somebody else's. */
function judgementOf(
  actor: Actor,
  journey: Journey,
  task: ReviewTask,
  open: readonly WorkItem[],
): JourneyEvent {
  const { round, version, preparedPdf } = journey.context;
  const actsFor = handsOn(actor, journey, open, task.key)?.actsFor;
  return {
    type: task.kind === 'opinion' ? 'review.opine' : 'review.approve',
    ...{ by: actor.personId, at: '', task: task.key, round },
    contentHash: version?.contentHash ?? '',
    pdf: preparedPdf ?? '',
    ...(actsFor ? { actsFor } : {}),
  };
}

/** For whom the actor would do it; null when it is not for him, undefined when others have it. */
function handsOn(
  actor: Actor,
  { context: { round, docType } }: Journey,
  open: readonly WorkItem[],
  task: string,
): Standing | null | undefined {
  const item = open.find(({ key }) => key === `r${round}:${task}`);
  if (!item) return null;
  try {
    return standingIn(item, actor, docType);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
