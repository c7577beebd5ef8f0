import type { ReplyOf } from '../server/routes.js';

export type Ledger = ReplyOf<'GET /api/ledgers/:ledger'>;
export type LedgerEntry = Ledger['rows'][number];
export type LedgerColumn = Ledger['definition']['columns'][number];
export type LedgerFigure = Ledger['figures'][number];
