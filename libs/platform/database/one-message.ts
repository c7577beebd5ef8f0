import pg, { type Connection, type PoolClient, type QueryResult } from 'pg';
import { crashpoint, type Crashpoint } from '../lifecycle/crashpoint.js';
import type { Statement } from './statement.js';

/** What goes to the server before this turn of the event loop ends travels in one message. */
export function sendTogether({ connection: { stream } }: PoolClient, sent: Crashpoint): void {
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
    crashpoint(sent);
  });
}

/** Commands without values that travel before and behind a statement. */
export interface Companions {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/**
 * Sends a statement and its companions as one request, which is answered once: the client wakes once
 * for all of them. When one fails the server passes over the rest. Only for a statement that the
 * connection knows, as the driver cannot tell whose parsing was answered.
 */
export function sendWithin(
  client: PoolClient,
  { name, text }: Statement<unknown>,
  values: readonly unknown[],
  { before, behind }: Companions,
): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const answered = (error: Error | undefined, results: unknown): void =>
      error ? reject(error) : resolve((results as readonly QueryResult[])[before.length]!);
    const query = new pg.Query({ name, text, values: values as unknown[] }, answered);
    const submit = query.submit.bind(query);
    query.submit = (connection) => {
      connection.stream.cork();
      for (const command of before) execute(connection, command);
      const refused = submit(endingWith(behind, connection));
      connection.stream.uncork();
      return refused;
    };
    client.query(query);
  });
}

/** Whether the connection has prepared a statement before. */
export const isPrepared = (client: PoolClient, { name, text }: Statement<unknown>): boolean =>
  (client.connection as Connection & DriverConnection).parsedStatements[name] === text;

/** What the driver's connection has beyond its published types. */
interface DriverConnection {
  readonly parsedStatements: Readonly<Record<string, string>>;
}

/** The same connection, which says `commands` before it asks for the answer. */
const endingWith = (commands: readonly string[], connection: Connection): Connection =>
  Object.create(connection, {
    sync: {
      value: () => {
        for (const command of commands) execute(connection, command);
        connection.sync();
      },
    },
  }) as Connection;

function execute(connection: Connection, text: string): void {
  connection.parse({ name: '', text, types: [] }, true);
  connection.bind({ values: [] }, true);
  connection.execute({}, true);
}
