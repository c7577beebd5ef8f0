import { statement, type Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';
import type { BodyFile } from './body-file.js';

const insert = statement(
  'organisation.insert_body',
  `INSERT INTO organisation.body (body_id, name, short_name, superior_name, place, organ_id,
     abbreviation, symbols, settings, set_up_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export async function insertBody(tx: Transaction, body: BodyFile['body'], at: Date): Promise<void> {
  const { name, shortName, superior, place, organId, abbreviation, symbols, settings } = body;
  const names = [name, shortName, superior, place, organId, abbreviation];
  await refusing({ organId }, () =>
    tx.run(insert, [tx.bodyId, ...names, JSON.stringify(symbols), JSON.stringify(settings), at]),
  );
}
