export { AuditModule, type AuditOptions } from './audit.module.js';
export { ExportTrail } from './export-trail.js';
export { History, type HistoryEntry } from './history.js';
export { Sequencer, type SequencedListener } from './sequencer.js';
