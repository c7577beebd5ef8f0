import { statement } from '../database/statement.js';

/** `platform.add_job` adds the transaction's body to the payload and refuses when none is set. */
export const addJob = statement<unknown>(
  'platform.add_job',
  'SELECT platform.add_job($1, $2::jsonb, $3, $4)',
);
