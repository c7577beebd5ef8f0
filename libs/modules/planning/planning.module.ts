import { MachineRegistry } from '#engine';
import { Module } from '@nestjs/common';
import { ExtensionDesk } from './extension-desk.js';
import { hostedExtension } from './hosted-extension.js';
import { AskExtension } from './use-cases/ask-extension.js';
import { DecideExtension } from './use-cases/decide-extension.js';
import { ReadExtensions } from './use-cases/read-extensions.js';

const doors = [AskExtension, DecideExtension, ReadExtensions];

/** What becomes of the tasks of plans: today, requests for more time. */
@Module({ providers: [ExtensionDesk, ...doors], exports: doors })
export class PlanningModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedExtension);
  }
}
