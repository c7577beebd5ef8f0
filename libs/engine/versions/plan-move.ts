import { DomainError } from '#kernel';
import type { Adoption, MachineState } from '../hosted-machine.js';
import type { AnyHostedMachine } from '../machine-registry.js';

/** Where an instance stands in another version of its machine, or why it cannot go there. */
export type PlannedMove =
  | { readonly moved: MachineState<unknown> }
  | { readonly cannotMove: string };

/** Asks the newer machine how it takes over a state of version `from`. Pure. */
export function planMove(
  to: AnyHostedMachine,
  from: number,
  old: MachineState<unknown>,
): PlannedMove {
  const adopted = demandAdoption(to, from)(old);
  if ('cannotMove' in adopted) return adopted;
  if (adopted.state in to.logic.states) return { moved: adopted };
  return { cannotMove: `Bản ${to.version} không có trạng thái “${adopted.state}”.` };
}

/** How `to` takes over states of version `from`; refused by name when it never takes any. */
export function demandAdoption(to: AnyHostedMachine, from: number): Adoption<unknown> {
  const adopt = to.adopts?.[from];
  if (adopt) return adopt;
  const details = { machine: to.name, from, to: to.version };
  throw new DomainError('MachineDoesNotAdoptThatVersion', details);
}
