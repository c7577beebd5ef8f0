import { Global, Module } from '@nestjs/common';
import { DueSweep } from './due-sweep.js';
import { Engine } from './engine.js';
import { MachineRegistry } from './machine-registry.js';

@Global()
@Module({
  providers: [MachineRegistry, Engine, DueSweep],
  exports: [MachineRegistry, Engine, DueSweep],
})
export class EngineModule {}
