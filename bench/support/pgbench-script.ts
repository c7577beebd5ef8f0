import type { SentStatement } from './record-statements.js';

/** How the recorded values become those of any client. */
export interface Replay {
  /** Commands that begin the script: `\set document …`. */
  readonly begin: readonly string[];
  /** Recorded ids and what stands for them in SQL. */
  readonly ids: ReadonlyMap<string, string>;
  /** Values that differ at every run: statement name → parameter number → SQL. */
  readonly fresh: Readonly<Record<string, Readonly<Record<number, string>>>>;
  /** Commands after a statement, by its name: `\gset` keeps its row in variables. */
  readonly after: Readonly<Record<string, string>>;
  /** Changes a recorded text before it is used. */
  readonly rename?: (text: string) => string;
}

export interface PgbenchScript {
  readonly text: string;
  /** Variables for `-D`: the recorded values that stay as they are. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The recorded statements as a script of pgbench: the same SQL with the same kind of values. */
export function pgbenchScript(sent: readonly SentStatement[], replay: Replay): PgbenchScript {
  const names = new Map<string, string>();
  const keep = (recorded: string): string => {
    const value = replay.rename?.(recorded) ?? recorded;
    // `-D` takes no empty value.
    if (value === '') return `''`;
    const name = names.get(value) ?? `v${names.size}`;
    names.set(value, name);
    return `:${name}`;
  };
  const lines = sent.flatMap((statement) =>
    statement.name === undefined
      ? together(statement.text, replay)
      : [prepared(statement, replay, keep), replay.after[statement.name] ?? ''],
  );
  const variables = Object.fromEntries([...names].map(([value, name]) => [name, value]));
  return { text: [...replay.begin, ...lines, ''].join('\n'), variables };
}

/** Several statements that went out in one message go through a pipeline, in one message too. */
function together(text: string, { ids }: Replay): string[] {
  const statements = text.split(';').map((one) => `${withIds(one.trim(), ids)};`);
  return statements.length === 1 ? statements : ['\\startpipeline', ...statements, '\\endpipeline'];
}

const withIds = (text: string, ids: Replay['ids']): string =>
  [...ids].reduce((rest, [id, sql]) => rest.replaceAll(`'${id}'`, `(${sql})::text`), text);

/** On one line: a line break would end the statement of a `\gset`. */
function prepared(
  { name = '', text, values, types }: SentStatement,
  { ids, fresh, after }: Replay,
  keep: (value: string) => string,
): string {
  const sql = text.replaceAll(/\s+/g, ' ').replaceAll(/\$(\d+)/g, (_match, no: string) => {
    const at = Number(no) - 1;
    const type = types[at] ?? 'text';
    const changing = fresh[name]?.[at + 1];
    if (changing !== undefined) return `(${changing})::${type}`;
    const value = printed(values[at]);
    if (value === null) return `NULL::${type}`;
    const id = ids.get(value);
    if (id !== undefined) return `(${id})::${type}`;
    const within = [...ids].filter(([recorded]) => value.includes(recorded));
    return (
      within.reduce(
        (sql, [recorded, other]) => `replace(${sql}::text, '${recorded}', (${other})::text)`,
        keep(value),
      ) + `::${type}`
    );
  });
  return after[name] === undefined ? `${sql};` : sql;
}

/** A value as PostgreSQL reads it from text. */
function printed(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(one)).join(',')}}`;
  return String(value);
}
