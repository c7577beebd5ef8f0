export { AuditModule, type AuditOptions } from './audit.module.js';
export { ExportTrail } from './export-trail.js';
export { JudgeTrail, type TrailVerdict } from './judge-trail.js';
export { RecordReading, type Reading } from './record-reading.js';
export { Sequencer, type SequencedListener } from './sequencer.js';
export type { PendingEvent as SequencedEvent } from './store/sequence.sql.js';
