import type { ActionName, SubjectName } from '#contracts';
import { sha256Hex } from '#kernel';
import { rulesToAST } from '@casl/ability/extra';
import type { Abilities } from './ability-of.js';
import type { Facts } from './subject-facts.js';

/** Columns a list offers to the abilities; `list: true` marks an array column. */
export type FactColumns<Subject extends SubjectName> = {
  readonly [Fact in keyof Facts<Subject>]: { readonly sql: string; readonly list?: true };
};

export interface SqlWhere {
  /** A boolean expression to be put after WHERE. */
  readonly sql: string;
  /** Its values, for `$first` and the ones after. */
  readonly values: readonly unknown[];
  /** Same shape, same key: tells prepared statements apart. */
  readonly key: string;
}

/** The rows of a list that `can` would allow one by one, as SQL. */
export function whereAllowed<Subject extends SubjectName>(
  abilities: Abilities,
  action: ActionName,
  kind: Subject,
  columns: FactColumns<Subject>,
  first = 1,
): SqlWhere {
  const values: unknown[] = [];
  const walk: Walk = {
    columns,
    bind: (value) => `$${first + values.push(value) - 1}`,
  };
  const tree = rulesToAST(abilities, action, kind) as Node | null;
  const sql = tree === null ? 'FALSE' : toSql(tree, walk);
  return { sql, values, key: sha256Hex(sql).slice(0, 12) };
}

interface Node {
  readonly operator: string;
  readonly field?: string;
  readonly value: unknown;
}

interface Walk {
  readonly columns: Readonly<Record<string, { readonly sql: string; readonly list?: true }>>;
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
      return `COALESCE(${among(node, walk)}, FALSE)`;
    default:
      throw new Error(`A list cannot be filtered by "${node.operator}".`);
  }
}

const joined = (node: Node, walk: Walk, word: string, none: string): string => {
  const parts = (node.value as readonly Node[]).map((part) => toSql(part, walk));
  return parts.length === 0 ? none : `(${parts.join(word)})`;
};

function equal(node: Node, walk: Walk): string {
  const { sql, list } = columnOf(node, walk);
  if (list) return `${walk.bind(node.value)} = ANY(${sql})`;
  return node.value === null
    ? `${sql} IS NULL`
    : `${sql} IS NOT DISTINCT FROM ${walk.bind(node.value)}`;
}

function among(node: Node, walk: Walk): string {
  const { sql, list } = columnOf(node, walk);
  return list ? `${sql} && ${walk.bind(node.value)}` : `${sql} = ANY(${walk.bind(node.value)})`;
}

/** Only named columns reach the SQL; a condition on anything else is a mistake of ours. */
function columnOf({ field }: Node, { columns }: Walk) {
  const column = field === undefined || !Object.hasOwn(columns, field) ? undefined : columns[field];
  if (!column) throw new Error(`A list offers no column for the fact "${field}".`);
  return column;
}
