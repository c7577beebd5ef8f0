import type { ActionName, TaskAct } from '#contracts';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { openStates } from './domain/task/task.js';
import { waitsForUrging } from './domain/task/task-rules.js';
import type { TaskRow } from './store/tasks.sql.js';
import { taskFacts, type Task } from './task-desk.js';

const working = ['accepted', 'inProgress'];

/** Each act with the ability it takes and the states in which the machine knows it. */
const acts: readonly (readonly [TaskAct, ActionName, readonly string[]])[] = [
  ['acceptance', 'accept', ['assigned']],
  ['progress', 'edit', working],
  ['evidence', 'edit', [...working, 'reportedDone']],
  ['delivery', 'edit', working],
  ['completion', 'submit', working],
  ['confirmation', 'approve', ['reportedDone']],
  ['return', 'return', ['reportedDone']],
  ['urging', 'urge', openStates],
  ['units', 'assign', openStates],
  ['schedule', 'assign', openStates],
  ['extension', 'edit', openStates],
];

/** What the actor may do to a task now. */
export function possibleTaskActs(actor: Actor, task: Task, row: TaskRow): TaskAct[] {
  const abilities = abilitiesOf(actor);
  const { context } = task;
  return acts
    .filter(
      ([, action, states]) =>
        states.includes(task.state) && can(abilities, action, 'PlanTask', taskFacts(row)),
    )
    .map(([act]) => act)
    .filter((act) => act !== 'confirmation' || context.reportedBy !== actor.personId)
    .filter((act) => act !== 'urging' || waitsForUrging(context))
    .filter((act) => act !== 'schedule' || row.endsOn === null)
    .filter((act) => act !== 'extension' || row.dueOn !== null)
    .filter((act) => act !== 'delivery' || row.delivered < row.products);
}
