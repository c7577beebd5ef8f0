import type { Transaction } from '#platform';

export const deliverTask = 'dispatch.deliver';
export const answerTask = 'dispatch.answer';

/** Asks for a message to be sent after commit; asking twice while it waits is asking once. */
export const enqueueDelivery = (tx: Transaction, messageId: string): Promise<void> =>
  tx.enqueue({ task: deliverTask, payload: { messageId }, key: `${deliverTask}:${messageId}` });

export const enqueueAnswer = (tx: Transaction, answerId: string): Promise<void> =>
  tx.enqueue({ task: answerTask, payload: { answerId }, key: `${answerTask}:${answerId}` });
