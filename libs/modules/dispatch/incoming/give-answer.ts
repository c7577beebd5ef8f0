import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import { enqueueAnswer } from '../jobs.js';
import type { IncomingId } from '../ports.js';
import { insertAnswer } from '../store/answers.sql.js';

/** Writes an answer to the document's latest message down and asks for its sending. */
export async function giveAnswer(
  tx: Transaction,
  tools: DispatchTools,
  incomingId: IncomingId,
  code: '01' | '02' | '03',
  reason: string | null,
): Promise<void> {
  const answerId = tools.ids.next<'Answer'>();
  await tx.run(insertAnswer, [answerId, incomingId, code, reason, tools.clock.now()]);
  await enqueueAnswer(tx, answerId);
}
