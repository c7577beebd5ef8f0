import { parentPort } from 'node:worker_threads';
import { renderReport } from './render-report.js';
import type { ReportRequest } from './report-pages.js';

parentPort?.on('message', (request: ReportRequest) => {
  void renderReport(request).then((pdf) => parentPort?.postMessage(pdf));
});
