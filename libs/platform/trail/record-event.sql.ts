import { statement } from '../database/statement.js';

/** The trail's door: the audit room owns the table behind `audit.record`. */
export const recordEvent = statement<unknown>(
  'audit.record',
  'SELECT audit.record($1, $2, $3, $4, $5, $6, $7, $8, $9)',
);
