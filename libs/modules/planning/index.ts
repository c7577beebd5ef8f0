export type { ExtensionId } from './extension-desk.js';
export { hostedExtension } from './hosted-extension.js';
export { PlanningModule } from './planning.module.js';
export { AskExtension, type PlanRow } from './use-cases/ask-extension.js';
export { DecideExtension } from './use-cases/decide-extension.js';
export { ReadExtensions } from './use-cases/read-extensions.js';
