import { UnitOfWork } from '#platform';
import pg from 'pg';

/** A statement as it went to the server. */
export interface SentStatement {
  /** Undefined for BEGIN and COMMIT, which are not prepared. */
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Types the server gave the parameters, in their order. */
  readonly types: readonly string[];
}

type Query =
  | string
  | { readonly name?: string; readonly text: string; readonly values?: unknown[] };

/** Runs `work` on a connection of its own and gives every statement that it sent. */
export async function recordStatements(
  appUrl: string,
  work: (unitOfWork: UnitOfWork) => Promise<unknown>,
): Promise<SentStatement[]> {
  const sent: Query[] = [];
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 });
  pool.on('connect', (client) => listen(client, (query) => sent.push(query)));
  try {
    await work(new UnitOfWork(pool));
    const heard = [...sent];
    const { rows } = await pool.query<{ name: string; types: string[] }>(
      'SELECT name, parameter_types::text[] AS types FROM pg_prepared_statements',
    );
    const typesOf = new Map(rows.map(({ name, types }) => [name, types]));
    return heard.map((query) => {
      if (typeof query === 'string') return { name: undefined, text: query, values: [], types: [] };
      const { name, text, values = [] } = query;
      return { name, text, values, types: typesOf.get(name ?? '') ?? [] };
    });
  } finally {
    await pool.end();
  }
}

function listen(client: pg.PoolClient, hear: (query: Query) => void): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  Object.assign(client, {
    query: (...args: unknown[]) => {
      hear(args[0] as Query);
      return query(...args);
    },
  });
}
