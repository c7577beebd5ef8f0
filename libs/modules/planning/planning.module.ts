import { MachineRegistry } from '#engine';
import { Module } from '@nestjs/common';
import { DigestSweep } from './digest/digest-sweep.js';
import { Digests } from './digest/digests.js';
import { ExtensionDesk } from './extension-desk.js';
import { hostedExtension } from './hosted-extension.js';
import { CarryRow } from './leftover/carry-row.js';
import { DecideLeftover } from './leftover/decide-leftover.js';
import { hostedLeftover } from './leftover/hosted-leftover.js';
import { ReadLeftovers } from './leftover/read-leftovers.js';
import { ReplacePlan } from './leftover/replace-plan.js';
import { hostedTask } from './hosted-task.js';
import { PlanningFacade } from './planning.facade.js';
import { PLANNING_SETTINGS, readPlanningSettings } from './planning-settings.js';
import { TaskDesk } from './task-desk.js';
import { AgainstLiving } from './use-cases/against-living.js';
import { AskExtension } from './use-cases/ask-extension.js';
import { BringToLife } from './use-cases/bring-to-life.js';
import { DecideExtension } from './use-cases/decide-extension.js';
import { EndPlan } from './use-cases/end-plan.js';
import { ExtendTask } from './use-cases/extend-task.js';
import { MeasureTarget } from './use-cases/measure-target.js';
import { NameUnits } from './use-cases/name-units.js';
import { ReadBoards } from './use-cases/read-boards.js';
import { ReadPlans } from './use-cases/read-plans.js';
import { ReadTargets } from './use-cases/read-targets.js';
import { RestInFramework } from './use-cases/rest-in-framework.js';
import { RollOut } from './use-cases/roll-out.js';
import { JudgeTask } from './use-cases/judge-task.js';
import { ReadExtensions } from './use-cases/read-extensions.js';
import { ReadTasks } from './use-cases/read-tasks.js';
import { WorkOnTask } from './use-cases/work-on-task.js';

const doors = [
  PlanningFacade,
  WorkOnTask,
  JudgeTask,
  ReadTasks,
  ReadPlans,
  AgainstLiving,
  ReadBoards,
  ReadTargets,
  MeasureTarget,
  RollOut,
  NameUnits,
  Digests,
  DigestSweep,
  AskExtension,
  DecideExtension,
  ReadExtensions,
  DecideLeftover,
  ReadLeftovers,
];
const settings = { provide: PLANNING_SETTINGS, useFactory: () => readPlanningSettings() };

/** Living plans: what becomes of the rows of issued plans, and requests for more time. */
@Module({
  providers: [
    ...[
      settings,
      ExtensionDesk,
      TaskDesk,
      BringToLife,
      EndPlan,
      ExtendTask,
      CarryRow,
      ReplacePlan,
      RestInFramework,
    ],
    ...doors,
  ],
  exports: doors,
})
export class PlanningModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedExtension);
    machines.register(hostedTask);
    machines.register(hostedLeftover);
  }
}
