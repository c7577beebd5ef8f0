import { MachineRegistry } from '#engine';
import { Module } from '@nestjs/common';
import { ExtensionDesk } from './extension-desk.js';
import { hostedExtension } from './hosted-extension.js';
import { hostedTask } from './hosted-task.js';
import { PlanningFacade } from './planning.facade.js';
import { PLANNING_SETTINGS, readPlanningSettings } from './planning-settings.js';
import { AskExtension } from './use-cases/ask-extension.js';
import { BringToLife } from './use-cases/bring-to-life.js';
import { DecideExtension } from './use-cases/decide-extension.js';
import { EndPlan } from './use-cases/end-plan.js';
import { ReadExtensions } from './use-cases/read-extensions.js';

const doors = [PlanningFacade, AskExtension, DecideExtension, ReadExtensions];
const settings = { provide: PLANNING_SETTINGS, useFactory: () => readPlanningSettings() };

/** Living plans: what becomes of the rows of issued plans, and requests for more time. */
@Module({
  providers: [settings, ExtensionDesk, BringToLife, EndPlan, ...doors],
  exports: doors,
})
export class PlanningModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedExtension);
    machines.register(hostedTask);
  }
}
