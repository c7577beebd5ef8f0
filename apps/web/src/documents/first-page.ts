import { reading } from '../server/use-answer.js';

export const pageSize = 20;

/** What stands on the documents' page when nothing narrows it. */
export const firstPage = reading('GET /api/documents', { query: { page: 1, limit: pageSize } });
