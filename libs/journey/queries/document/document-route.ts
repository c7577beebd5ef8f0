import type { journeyContract, ReplyOf, Role } from '#contracts';
import type { WorkItem } from '#engine';
import type { PersonId } from '#kernel';
import {
  abilitiesOf,
  can,
  whoIsWaitedFor,
  type Actor,
  type Directory,
} from '#modules/organisation';
import { documentFacts } from '../../document-facts.js';
import type { Journey } from '../../journey-desk.js';
import type { JourneyEvent } from '../../journey-events.js';
import { workNames } from '../../names.js';
import { tasksOf } from '../../possible-acts.js';
import { actorBefore } from '../../work/acting-for.js';
import { overHands } from '../../work/over-hands.js';
import {
  currentStage,
  decides,
  hasPassed,
  openTasks,
  type ReviewStage,
  type ReviewTask,
  type RouteProgress,
} from '../../route.js';
import { castMergedVote } from '../../routes/merge-stages.js';
import { stagesBehind } from '../../routes/return-to-stage.js';
import { ruleInWords } from '../../routes/route-words.js';
import { ownersIn } from '../../work/owners.js';

type Told = NonNullable<ReplyOf<typeof journeyContract.route>>;

interface Reader {
  readonly actor: Actor;
  readonly open: readonly WorkItem[];
  readonly directory: Directory;
  readonly now: Date;
}

/** The route of a document in its current round, and what the reader may do along it. */
export function documentRoute(journey: Journey, reader: Reader): Told | null {
  const { route: progress } = journey.context;
  if (!progress) return null;
  const { name, version } = progress.route;
  const { due } = progress;
  return {
    ...{ name, version },
    dueAt: due ?? null,
    overdue: isOver(due, journey, reader),
    stages: progress.route.stages.map((stage) => toldStage(stage, progress, journey, reader)),
    ...actsAlong(journey, progress, reader),
    passesToo: passesToo(journey, progress, reader),
  };
}

function toldStage(
  stage: ReviewStage,
  progress: RouteProgress,
  journey: Journey,
  reader: Reader,
): Told['stages'][number] {
  const state = stateOf(stage, progress);
  const due = progress.times?.[stage.key]?.due;
  return {
    key: stage.key,
    title: stage.title ?? titleOf(stage),
    state,
    mode: stage.mode ?? 'parallel',
    rule: ruleInWords(stage),
    dueAt: due ?? null,
    overdue: state === 'current' && isOver(due, journey, reader),
    tasks: stage.tasks.map((task) => toldTask(task, progress, reader.directory)),
  };
}

function toldTask(
  task: ReviewTask,
  progress: RouteProgress,
  directory: Directory,
): Told['stages'][number]['tasks'][number] {
  const { key, kind, askedBy, question } = task;
  const vote = progress.votes.find((one) => one.task === key);
  const person = (id: PersonId) => ({ id, name: directory.person(id) });
  return {
    ...{ key, kind },
    kindName: workNames[kind] ?? kind,
    who: whoIsAsked(task, directory),
    state: stateOfTask(task, progress),
    by: vote ? person(vote.by) : null,
    onGround: vote?.actsFor
      ? `thay ${directory.person(vote.actsFor)}${vote.basis ? ` theo ${vote.basis}` : ''}`
      : null,
    at: vote?.at ?? null,
    mergedWith: vote?.mergedWith ? stageTitleOf(vote.mergedWith, progress) : null,
    askedBy: askedBy ? person(askedBy) : null,
    question: question ?? null,
  };
}

function actsAlong(
  journey: Journey,
  progress: RouteProgress,
  { actor, open }: Reader,
): Pick<Told, 'acts' | 'returnsTo' | 'editable'> {
  const facts = documentFacts(journey, [], ownersIn(open));
  const may = (action: Parameters<typeof can>[1]) =>
    can(abilitiesOf(actorBefore(actor, journey.context.docType)), action, 'Document', facts);
  const { round } = journey.context;
  const act = { by: actor.personId, at: '', round };
  const mine = tasksOf(actor, journey, open);
  const returnsTo = (may('return') ? stagesBehind(progress) : [])
    .map(({ key }) => key)
    .filter((stage) => {
      const event = { type: 'review.returnToStage', ...act, stage, reason: '…' } as const;
      return journey.can(event) && overHands(actor, journey, open, event) === null;
    });
  const asks: JourneyEvent = { type: 'review.askOpinion', ...act, ...somebody };
  const mayAmend = may('submit') && journey.can({ type: 'draft.amend', ...act, note: '' });
  return {
    acts: [
      ...(mine.some((task) => !decides(task)) ? (['opinion'] as const) : []),
      ...(mine.some(decides) ? (['objection'] as const) : []),
      ...(returnsTo.length > 0 ? (['stageReturn'] as const) : []),
      ...(may('askOpinion') && journey.can(asks) ? (['opinionGiver'] as const) : []),
      ...(mayAmend ? (['amendment'] as const) : []),
    ],
    returnsTo,
    editable: mayAmend ? ['note'] : [],
  };
}

/** Whom one would ask is chosen later; nobody has this id. */
const somebody = { person: '' as PersonId, question: '' };

/** Titles of the later stages that one yes of the reader passes as well. */
function passesToo(journey: Journey, progress: RouteProgress, { actor, open }: Reader) {
  const each = tasksOf(actor, journey, open)
    .filter(decides)
    .map(({ key }): [string, string[]] => {
      const vote = { task: key, by: actor.personId, at: '' };
      const merged = castMergedVote(progress, vote).votes.filter(
        ({ mergedWith }) => mergedWith === key,
      );
      return [key, [...new Set(merged.map(({ task }) => stageTitleOf(task, progress)))]];
    });
  return Object.fromEntries(each.filter(([, titles]) => titles.length > 0));
}

function stateOf(stage: ReviewStage, progress: RouteProgress): Told['stages'][number]['state'] {
  const current = currentStage(progress);
  if (stage === current) return 'current';
  const { stages } = progress.route;
  const isBehind = current === undefined || stages.indexOf(stage) < stages.indexOf(current);
  return isBehind ? 'passed' : 'ahead';
}

function stateOfTask(task: ReviewTask, progress: RouteProgress) {
  if (hasPassed(progress, task)) return 'done';
  if (progress.votes.some((vote) => vote.task === task.key)) return 'objected';
  if (openTasks(progress).includes(task)) return 'open';
  const stage = progress.route.stages.find(({ tasks }) => tasks.includes(task));
  return stage && stateOf(stage, progress) === 'passed' ? 'closed' : 'ahead';
}

const whoIsAsked = ({ assignee }: ReviewTask, directory: Directory): string =>
  'personId' in assignee
    ? directory.person(assignee.personId)
    : whoIsWaitedFor(
        { personId: null, role: assignee.role as Role, unitId: assignee.unitId },
        directory,
      );

const isOver = (due: string | undefined, { state }: Journey, { now }: Reader): boolean =>
  due !== undefined && state === 'inReview' && new Date(due) < now;

const stageTitleOf = (task: string, { route }: RouteProgress): string => {
  const stage = route.stages.find(({ tasks }) => tasks.some(({ key }) => key === task));
  return stage ? (stage.title ?? titleOf(stage)) : task;
};

/** A route that was frozen before stages had titles is told by what it asks. */
const titleOf = ({ tasks }: ReviewStage): string =>
  [...new Set(tasks.map(({ kind }) => workNames[kind] ?? kind))].join(', ');
