import { DomainError } from '#kernel';
import type { AnyEventObject, AnyMachineSnapshot } from 'xstate';
import type { MachineState } from './hosted-machine.js';
import type { AnyHostedMachine } from './machine-registry.js';
import { pureStep } from './pure-step.js';

/** One living thing as it was loaded in this transaction. */
export class Instance<Context, Event extends AnyEventObject> implements MachineState<Context> {
  private readonly snapshot: AnyMachineSnapshot;

  constructor(
    readonly id: string,
    readonly machine: AnyHostedMachine,
    readonly revision: number,
    readonly state: string,
    readonly context: Context,
  ) {
    this.snapshot = machine.logic.resolveState({ value: state, context });
  }

  can(event: Event): boolean {
    return this.snapshot.can(event);
  }

  /** Throws the named refusal when the event may not happen now. */
  demand(event: Event): void {
    if (this.can(event)) return;
    const { code, details } = this.machine.refusalOf(this, event);
    throw new DomainError(code, { state: this.state, ...details });
  }

  /** The state after the event and the named effects it asks for. Pure. */
  next(event: Event): { readonly after: MachineState<Context>; readonly actions: string[] } {
    this.demand(event);
    const { snapshot, actions } = pureStep(this.machine.logic, this.snapshot, event);
    return { after: stateOf(snapshot), actions };
  }
}

/** Machines of the engine are flat: a state is one word. */
export function stateOf<Context>(snapshot: AnyMachineSnapshot): MachineState<Context> {
  if (typeof snapshot.value !== 'string') throw new Error('A hosted machine has flat states.');
  return { state: snapshot.value, context: snapshot.context as Context };
}
