import { statement, type Transaction } from '#platform';
import type { ReadNodes } from '#tlog';

const nodesById = statement<{ level: number; position: string; hash: Buffer }>(
  'audit.nodes_by_id',
  `SELECT n.level, n.position, n.hash
     FROM unnest($1::int[], $2::bigint[]) AS wanted (level, position)
     JOIN audit.log_node n ON n.body_id = platform.current_body()
      AND n.level = wanted.level AND n.position = wanted.position`,
);

/** Reads the body's stored Merkle nodes within a transaction. */
export const nodeReader =
  (tx: Transaction): ReadNodes =>
  async (ids) => {
    const rows = await tx.all(nodesById, [
      ids.map(({ level }) => level),
      ids.map(({ index }) => index),
    ]);
    const found = new Map(rows.map((row) => [`${row.level}/${row.position}`, row.hash]));
    return ids.map(({ level, index }) => {
      const hash = found.get(`${level}/${index}`);
      if (!hash) throw new Error(`The log lacks its node ${level}/${index}.`);
      return hash;
    });
  };
