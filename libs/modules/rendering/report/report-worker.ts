export { renderReport as answer } from './render-report.js';
