import { Global, Module } from '@nestjs/common';
import { DueSweep } from './due-sweep.js';
import { Engine } from './engine.js';
import { MachineRegistry } from './machine-registry.js';
import { MoveInstances } from './versions/move-instances.js';
import { WorkHands } from './work/work-hands.js';

@Global()
@Module({
  providers: [MachineRegistry, Engine, DueSweep, MoveInstances, WorkHands],
  exports: [MachineRegistry, Engine, DueSweep, MoveInstances, WorkHands],
})
export class EngineModule {}
