import type { Ids } from '#kernel';
import type { Transaction } from '#platform';
import { insertReceiver } from '../store/receivers.sql.js';
import type { BodyFile } from './body-file.js';

export async function insertReceivers(
  tx: Transaction,
  ids: Ids,
  receivers: BodyFile['receivers'],
): Promise<void> {
  for (const { organId, name, aliases, channel, address, certificate } of receivers) {
    const id = ids.next<'Receiver'>();
    const values = [tx.bodyId, id, organId, name, aliases, channel, address, certificate];
    await tx.run(insertReceiver, values);
  }
}
