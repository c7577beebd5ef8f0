export { DueSweep } from './due-sweep.js';
export { EngineModule } from './engine.module.js';
export {
  remembering,
  type Command,
  type Decision,
  type Idempotency,
  type Outcome,
} from './command.js';
export { Engine } from './engine.js';
export type {
  Adoption,
  ClockSpec,
  Handing,
  HostedMachine,
  MachineState,
  Refusal,
  TrailEntry,
  WorkItemSpec,
} from './hosted-machine.js';
export { Instance } from './instance.js';
export { graphOf, type MachineGraph } from './machine-graph.js';
export { whenRacesAreLost } from './lost-race.js';
export { MachineRegistry } from './machine-registry.js';
export type { MachineWords, News } from './machine-words.js';
export { toldSteps, toldWaiting, waitingWorkOf } from './told-way.js';
export { stepsOf, wayThrough } from './way-through.js';
export type { Move } from './versions/move-instance.js';
export { MoveInstances, type VersionInUse, type WantedMove } from './versions/move-instances.js';
export { demandInHands, workToComplete } from './work/complete-work.js';
export { handedOver, type WorkAct } from './work/hand-over.js';
export { refusalOfTaking, WorkHands, type Work } from './work/work-hands.js';
export { ownerOf, type Holding, type WorkItem } from './work/work-item.js';
