export type { RenderedDocument, RenderFinding } from './rendered-document.js';
export { RenderingFacade } from './rendering.facade.js';
export { RenderingModule } from './rendering.module.js';
