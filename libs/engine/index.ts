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
export { graphOf, type GraphWords, type MachineGraph } from './machine-graph.js';
export { MachineRegistry } from './machine-registry.js';
export type { MachineWords, News } from './machine-words.js';
export { stepsOf, wayThrough, type Step } from './way-through.js';
