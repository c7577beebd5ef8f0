import { DomainError, type PersonId, type UnitId } from '#kernel';
import {
  decides,
  type Addressee,
  type ReviewStage,
  type ReviewTask,
  type Route,
} from '../route.js';
import { headsOfUnit, possiblePeople, type BodyToday, type Place } from './body-today.js';
import { holds, type RouteFacts } from './conditions.js';
import type { RouteDefinition, StageDefinition, TaskDefinition } from './definition.js';

/** A definition in force, with the number its body gave it. */
export interface ActiveRoute {
  readonly version: number;
  readonly definition: RouteDefinition;
}

export interface Addressees extends Place {
  readonly signer: PersonId;
  readonly drafters: readonly PersonId[];
  /** The head of the drafting unit who was asked by name. */
  readonly contentReviewer?: PersonId | undefined;
  readonly today: BodyToday;
  readonly whoInWords: (wanted: TaskDefinition['assignee']) => string;
}

/**
 * Freezes a route for one document: stages whose conditions hold, every task with its addressee.
 * Opinions nobody could give are left out; a decision nobody could take is refused by name.
 *
 * @throws DomainError RouteTaskHasNobody, ReviewerIsNotADrafter
 */
export function addressRoute(
  { version, definition }: ActiveRoute,
  facts: RouteFacts,
  who: Addressees,
): Route {
  const { name, title, limitHours, stages } = definition;
  return {
    ...{ name, version, title },
    ...(limitHours === undefined ? {} : { limitHours }),
    stages: stages
      .filter(({ when }) => holds(when, facts))
      .map((stage) => addressStage(stage, who))
      .filter(({ tasks }) => tasks.length > 0),
  };
}

function addressStage(stage: StageDefinition, who: Addressees): ReviewStage {
  const { key, title, mode, quorum, veto, mayEdit } = stage;
  const limit = limitOf(stage, who);
  return {
    ...{ key, title },
    tasks: stage.tasks.flatMap((task) => addressTask(task, stage, who)),
    ...(mode === 'serial' ? { mode } : {}),
    ...(quorum === 'all' ? {} : { quorum }),
    ...(veto ? { veto } : {}),
    ...(limit ? { limit } : {}),
    ...(mayEdit.length > 0 ? { mayEdit } : {}),
  };
}

function addressTask(task: TaskDefinition, stage: StageDefinition, who: Addressees): ReviewTask[] {
  const { key, kind, assignee } = task;
  if (isOfCoordinatingUnits(assignee)) {
    return who.coordinatingUnits
      .filter((unit) => unit !== who.draftingUnit)
      .flatMap((unit) => headOf(unit, task, stage, who));
  }
  const people = possiblePeople(assignee, who, who.today);
  // Who was chosen by name on submitting is judged by the machine's own rules.
  const isChosen = assignee === 'signer' || (isOfDraftingUnit(assignee) && who.contentReviewer);
  if (!isChosen && !canBeAsked(people, task, stage, who)) return [];
  return [{ key, kind, assignee: addresseeOf(assignee, people, who) }];
}

/** One task of each unit, with the unit in its key. */
function headOf(
  unit: UnitId,
  task: TaskDefinition,
  stage: StageDefinition,
  who: Addressees,
): ReviewTask[] {
  const heads = headsOfUnit(unit, who.today);
  const free = heads.find((person) => !who.drafters.includes(person));
  if (!canBeAsked(heads, task, stage, who) || free === undefined) return [];
  return [{ key: `${task.key}:${unit}`, kind: task.kind, assignee: { personId: free } }];
}

/**
 * Nobody who drafted judges. A role or a unit's heads are asked all the same: another may come to it,
 * or stand in; a person asked by name who drafted is refused.
 */
function canBeAsked(
  people: readonly PersonId[],
  task: TaskDefinition,
  { title }: StageDefinition,
  { drafters, whoInWords }: Addressees,
): boolean {
  if (people.some((person) => !drafters.includes(person))) return true;
  if (people.length > 0 && decides(task) && isShared(task.assignee)) return true;
  if (!decides(task)) return false;
  const details = { stage: title, who: whoInWords(task.assignee) };
  throw new DomainError(
    people.length === 0 ? 'RouteTaskHasNobody' : 'ReviewerIsNotADrafter',
    details,
  );
}

const nobody: Addressee = { role: '', unitId: null };

/** Several people of one role or unit share the task; whoever is free takes it. */
function addresseeOf(
  wanted: TaskDefinition['assignee'],
  people: readonly PersonId[],
  { signer, draftingUnit, contentReviewer, drafters }: Addressees,
): Addressee {
  if (wanted === 'signer') return { personId: signer };
  if ('role' in wanted) return { role: wanted.role, unitId: null };
  if ('headOf' in wanted) {
    return contentReviewer
      ? { personId: contentReviewer }
      : { role: 'unitHead', unitId: draftingUnit };
  }
  const free = people.find((person) => !drafters.includes(person)) ?? people[0];
  return free === undefined ? nobody : { personId: free };
}

function limitOf(stage: StageDefinition, who: Addressees): ReviewStage['limit'] {
  const { limitHours, remindHoursBefore, escalateAfterHours, escalateTo } = stage;
  if (limitHours === undefined) return undefined;
  const told = escalateTo && possiblePeople(escalateTo, who, who.today);
  return {
    hours: limitHours,
    ...(remindHoursBefore === undefined ? {} : { remindBefore: remindHoursBefore }),
    ...(escalateAfterHours !== undefined && escalateTo && told && told.length > 0
      ? { escalateAfter: escalateAfterHours, escalateTo: addresseeOf(escalateTo, told, who) }
      : {}),
  };
}

const isShared = (wanted: TaskDefinition['assignee']): boolean =>
  isOfDraftingUnit(wanted) || (typeof wanted === 'object' && 'role' in wanted);

const isOfCoordinatingUnits = (wanted: TaskDefinition['assignee']): boolean =>
  typeof wanted === 'object' && 'headOf' in wanted && wanted.headOf === 'coordinatingUnits';

const isOfDraftingUnit = (wanted: TaskDefinition['assignee']): boolean =>
  typeof wanted === 'object' && 'headOf' in wanted && wanted.headOf === 'draftingUnit';
