import { DigestController } from './digest.controller.js';
import { LeftoversController } from './leftovers.controller.js';
import { PlansController } from './plans.controller.js';
import { TargetsController } from './targets.controller.js';
import { TasksController } from './tasks.controller.js';

/** The HTTP face of living plans. */
export const planningControllers = [
  PlansController,
  TasksController,
  TargetsController,
  LeftoversController,
  DigestController,
];
