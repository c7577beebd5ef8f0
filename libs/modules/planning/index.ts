export { mayBePlan } from './domain/plan/plan-kind.js';
export type { ExtensionId } from './extension-desk.js';
export { hostedExtension } from './hosted-extension.js';
export { hostedTask } from './hosted-task.js';
export { PlanningFacade } from './planning.facade.js';
export { PlanningModule } from './planning.module.js';
export { AskExtension, type PlanRow } from './use-cases/ask-extension.js';
export { DecideExtension } from './use-cases/decide-extension.js';
export { ReadExtensions } from './use-cases/read-extensions.js';
