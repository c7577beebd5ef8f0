import type { ActionName, SubjectName } from '#contracts';
import { sha256Hex } from '#kernel';
import { rulesToAST } from '@casl/ability/extra';
import type { Abilities } from './ability-of.js';
import type { Facts } from './subject-facts.js';

/** Columns a list offers to the abilities. */
export type FactColumns<Subject extends SubjectName> = {
  readonly [Fact in keyof Facts<Subject>]: Column;
};

interface Column {
  /** Left out where no column has it and only `found` answers. `list: true` marks an array column. */
  readonly sql?: string;
  readonly list?: true;
  /** The ways a value may be among several, each in words that an index answers. */
  readonly found?: (value: string) => readonly string[];
}

export interface SqlWhere {
  /** A boolean expression to be put after WHERE. */
  readonly sql: string;
  /** Its values, for `$first` and the ones after. */
  readonly values: readonly unknown[];
  /** Same shape, same key: tells prepared statements apart. */
  readonly key: string;
}

/** The same taken apart: a row is allowed that one of its grounds allows. */
export interface SqlGrounds {
  readonly grounds: readonly string[];
  readonly values: readonly unknown[];
}

/** The rows of a list that `can` would allow one by one, as SQL. */
export function whereAllowed<Subject extends SubjectName>(
  abilities: Abilities,
  action: ActionName,
  kind: Subject,
  columns: FactColumns<Subject>,
  first = 1,
): SqlWhere {
  const { parts, walk, values } = taken(abilities, action, kind, columns, first);
  const sql = anyOf(parts.map((part) => toSql(part, walk)));
  return { sql, values, key: sha256Hex(sql).slice(0, 12) };
}

interface Node {
  readonly operator: string;
  readonly field?: string;
  readonly value: unknown;
}

/** The same for lists that begin with the newest: each ground may then be answered by its own index. */
export function groundsAllowed<Subject extends SubjectName>(
  abilities: Abilities,
  action: ActionName,
  kind: Subject,
  columns: FactColumns<Subject>,
  first = 1,
): SqlGrounds {
  const { parts, walk, values } = taken(abilities, action, kind, columns, first);
  const grounds = parts.flatMap((part) => groundsOf(part, walk));
  return { grounds: grounds.length === 0 ? ['FALSE'] : grounds, values };
}

/** What is allowed, part by part, and the way to say it; values are kept as they are named. */
function taken(
  abilities: Abilities,
  action: ActionName,
  kind: SubjectName,
  columns: Walk['columns'],
  first: number,
) {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${first + values.push(value) - 1}`;
  const tree = rulesToAST(abilities, action, kind) as Node | null;
  return { parts: partsOf(tree), walk: { columns, bind }, values };
}

/** What several posts allow in the same words is asked once. */
function partsOf(tree: Node | null): readonly Node[] {
  if (tree === null) return [];
  const parts = tree.operator === 'or' ? (tree.value as readonly Node[]) : [tree];
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** Every way by which a row may be found is a ground of its own. */
function groundsOf(part: Node, walk: Walk): readonly string[] {
  const found = part.operator === 'eq' ? columnOf(part, walk).found : undefined;
  return found?.(walk.bind(part.value)) ?? [toSql(part, walk)];
}

interface Walk {
  readonly columns: Readonly<Record<string, Column>>;
  readonly bind: (value: unknown) => string;
}

function toSql(node: Node, walk: Walk): string {
  switch (node.operator) {
    case 'and':
      return joined(node, walk, ' AND ', 'TRUE');
    case 'or':
      return joined(node, walk, ' OR ', 'FALSE');
    case 'not':
      return `NOT COALESCE(${joined(node, walk, ' AND ', 'TRUE')}, FALSE)`;
    case 'eq':
      return equal(node, walk);
    case 'ne':
      return `NOT COALESCE(${equal(node, walk)}, FALSE)`;
    case 'in':
      return among(node, walk);
    default:
      throw new Error(`A list cannot be filtered by "${node.operator}".`);
  }
}

const joined = (node: Node, walk: Walk, word: string, none: string): string => {
  const parts = (node.value as readonly Node[]).map((part) => toSql(part, walk));
  return parts.length === 0 ? none : `(${parts.join(word)})`;
};

function equal(node: Node, walk: Walk): string {
  const { sql, list, found } = columnOf(node, walk);
  if (sql === undefined) return anyOf(found?.(walk.bind(node.value)) ?? []);
  if (list) return `${walk.bind(node.value)} = ANY(${sql})`;
  return node.value === null ? `${sql} IS NULL` : `${sql} = ${walk.bind(node.value)}`;
}

function among(node: Node, walk: Walk): string {
  const { sql, list, found } = columnOf(node, walk);
  if (sql === undefined) {
    const values = node.value as readonly unknown[];
    return anyOf(values.flatMap((value) => found?.(walk.bind(value)) ?? []));
  }
  return list ? `${sql} && ${walk.bind(node.value)}` : `${sql} = ANY(${walk.bind(node.value)})`;
}

const anyOf = (ways: readonly string[]): string =>
  ways.length === 0 ? 'FALSE' : `(${ways.map((way) => `(${way})`).join(' OR ')})`;

/** Only named columns reach the SQL; a condition on anything else is a mistake of ours. */
function columnOf({ field }: Node, { columns }: Walk) {
  const column = field === undefined || !Object.hasOwn(columns, field) ? undefined : columns[field];
  if (!column) throw new Error(`A list offers no column for the fact "${field}".`);
  return column;
}
