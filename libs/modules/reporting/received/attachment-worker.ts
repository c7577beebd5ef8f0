/** What a PDF may eat of time and memory is set by who starts the thread. */
export { attachedReport as answer } from './attached-report.js';
