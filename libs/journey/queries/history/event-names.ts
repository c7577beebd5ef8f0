import type { MachineRegistry } from '#engine';
import { incomingActionOf } from '../../hosted-incoming.js';
import { actionOf } from '../../journey-trail.js';
import { actionNames } from '../../names.js';

const actions: Readonly<Record<string, string>> = { ...actionOf, ...incomingActionOf };

/** How people say what an event of a machine did. */
export function eventName(machines: MachineRegistry, machine: string, event: string): string {
  const words = machines.all().findLast(({ name }) => name === machine)?.words;
  const action = words?.actionOf[event] ?? actions[event] ?? event;
  return words?.actions[action] ?? actionNames[action] ?? action;
}
