import type { Ids } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { BodyFile } from './body-file.js';

const insert = statement(
  'organisation.insert_receiver',
  `INSERT INTO organisation.receiver
     (body_id, id, organ_id, name, aliases, channel, address, certificate_pem)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export async function insertReceivers(
  tx: Transaction,
  ids: Ids,
  receivers: BodyFile['receivers'],
): Promise<void> {
  for (const { organId, name, aliases, channel, address, certificate } of receivers) {
    const id = ids.next<'Receiver'>();
    await tx.run(insert, [tx.bodyId, id, organId, name, aliases, channel, address, certificate]);
  }
}
