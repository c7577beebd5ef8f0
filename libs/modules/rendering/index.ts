export type { RenderedDocument, RenderFinding } from './rendered-document.js';
export { RenderingFacade } from './rendering.facade.js';
export { RenderingModule } from './rendering.module.js';
export { renderReport } from './report/render-report.js';
export type { ReportRequest } from './report/report-pages.js';
