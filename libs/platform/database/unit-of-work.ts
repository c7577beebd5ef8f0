import { isId, type BodyId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { Opening } from './opening.js';
import { Transaction } from './transaction.js';
import type { Statement } from './statement.js';

/** Opens transactions that see one body only; row-level security does the rest. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly pool: Pool) {}

  /** Runs `work` in one transaction of `bodyId`; any error rolls everything back. */
  async inBody<T>(bodyId: BodyId, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (!isId(bodyId)) throw new TypeError('A body id is a UUID.');
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      const tx = new Transaction(client, bodyId, new Opening(client, bodyId));
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      broken = await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /**
   * Calls one of the narrow named functions that work across bodies (sign-in, due sweep, sequencer,
   * public verification). No body is set, so any other statement sees no row.
   */
  async acrossBodies<Row>(
    statement: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const { rows } = await this.pool.query({
      name: statement.name,
      text: statement.text,
      values: values as unknown[],
    });
    return rows as Row[];
  }
}

/** A connection that cannot roll back is thrown away with its reason. */
async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
