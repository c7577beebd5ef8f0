import {
  createActor,
  type AnyActorScope,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';

/**
 * XState's own `transition()`, which builds an actor and with it a first snapshot at every call:
 * here each machine keeps the one that its steps are taken in. Nothing of it is ever started.
 */
export function pureStep(
  logic: AnyStateMachine,
  before: AnyMachineSnapshot,
  event: AnyEventObject,
): { readonly snapshot: AnyMachineSnapshot; readonly actions: string[] } {
  const actions: string[] = [];
  const scope: AnyActorScope = {
    ...scopeOf(logic),
    actionExecutor: ({ type }) => void actions.push(type),
  };
  return { snapshot: logic.transition(before, event, scope), actions };
}

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

function scopeOf(logic: AnyStateMachine): AnyActorScope {
  const known = scopes.get(logic);
  if (known) return known;
  const self = createActor(logic);
  const nothing = (): void => undefined;
  const scope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  scopes.set(logic, scope);
  return scope;
}
