import { useQuery } from '@tanstack/react-query';
import type { Reading, ReplyOf } from '../server/routes.js';
import { call } from '../server/call.js';
import type { Asked } from './register-filters.js';

type Register = Extract<Reading, 'GET /api/registers/outgoing' | 'GET /api/registers/incoming'>;

/** The most rows the server gives at once, and one page of the screen and of the print holds. */
export const rowsAtOnce = 1_000;

/** Every row of a register, however many: asked for page after page. */
export const useWholeRegister = <Name extends Register>(name: Name, query: Asked) =>
  useQuery({
    queryKey: [name, { query }],
    queryFn: async (): Promise<ReplyOf<Name>> => {
      const rows: ReplyOf<Register>[number][] = [];
      for (let isWhole = false; !isWhole;) {
        const asked = { ...query, limit: rowsAtOnce, after: rows.at(-1)?.entryId };
        const page: ReplyOf<Register> = await call<Register>(name, { query: asked });
        rows.push(...page);
        isWhole = page.length < rowsAtOnce;
      }
      return rows as ReplyOf<Name>;
    },
  });
