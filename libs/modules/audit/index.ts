export { AuditModule, type AuditOptions } from './audit.module.js';
export { ExportTrail } from './export-trail.js';
export { Sequencer, type SequencedListener } from './sequencer.js';
export type { PendingEvent as SequencedEvent } from './store/sequence.sql.js';
