export { DueSweep } from './due-sweep.js';
export { EngineModule } from './engine.module.js';
export { Engine, type Command, type Decision, type Outcome } from './engine.js';
export type {
  Adoption,
  ClockSpec,
  HostedMachine,
  MachineState,
  Refusal,
  TrailEntry,
  WorkItemSpec,
} from './hosted-machine.js';
export { Instance } from './instance.js';
export { MachineRegistry } from './machine-registry.js';
