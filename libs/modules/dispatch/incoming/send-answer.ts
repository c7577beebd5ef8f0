import { buildStatus } from '#edxml';
import { DomainError, vietnamTimestamp, type BodyId } from '#kernel';
import { bodyProfile, findReceiver, type Receiver } from '#modules/organisation';
import type { Transaction } from '#platform';
import { edxmlOrgan } from '../outgoing/build-envelope.js';
import type { Postman } from '../postman.js';
import {
  keepAnswerError,
  keepAnswerPackage,
  markAnswerSent,
  readAnswer,
  type AnswerRow,
} from '../store/answers.sql.js';

export interface AnswerJob {
  readonly bodyId: BodyId;
  readonly answerId: string;
}

interface ReadyAnswer {
  readonly answer: AnswerRow;
  readonly sender: Receiver;
  readonly packageSha256: string;
}

/** One attempt to tell a sender what became of its document. Built once, sent under the same id. */
export async function sendAnswer(postman: Postman, job: AnswerJob): Promise<void> {
  const ready = await postman.work.inBody(job.bodyId, (tx) => prepare(tx, postman, job.answerId));
  if (!ready) return;
  const parcel = {
    kind: 'status',
    messageId: job.answerId,
    bytes: await postman.blobs.get(ready.packageSha256),
    title: `Trạng thái ${ready.answer.code} của văn bản ${ready.answer.documentCode}`,
  } as const;
  const { channel, address } = ready.sender;
  const { outcome, detail } = await postman.channels[channel].send(parcel, address);
  await postman.work.inBody(job.bodyId, (tx) =>
    outcome === 'accepted'
      ? tx.run(markAnswerSent, [job.answerId, postman.tools.clock.now()])
      : tx.run(keepAnswerError, [job.answerId, detail]),
  );
  if (outcome === 'unreachable') throw new Error(detail);
}

/** Nothing when the answer has been sent. */
async function prepare(
  tx: Transaction,
  postman: Postman,
  answerId: string,
): Promise<ReadyAnswer | undefined> {
  const answer = await tx.one(readAnswer, [answerId]);
  if (!answer || answer.sentAt !== null) return undefined;
  const sender = await findReceiver(tx, answer.senderOrganId);
  if (!sender) throw new DomainError('SenderIsNotRegistered', { organId: answer.senderOrganId });
  const packageSha256 = answer.packageSha256 ?? (await build(tx, postman, answerId, answer));
  return { answer, sender, packageSha256 };
}

async function build(
  tx: Transaction,
  { blobs, tools }: Postman,
  answerId: string,
  answer: AnswerRow,
): Promise<string> {
  const self = await bodyProfile(tx);
  const xml = buildStatus({
    messageId: answerId,
    inReplyTo: answer.inReplyTo,
    responseFor: {
      organId: answer.senderOrganId,
      code: answer.documentCode,
      promulgationDate: answer.issuedOn,
      documentId: answer.documentUid,
    },
    from: edxmlOrgan({ organId: self.organId, name: self.name, superior: self.superiorName }),
    statusCode: answer.code,
    ...(answer.reason === null ? {} : { description: answer.reason }),
    timestamp: vietnamTimestamp(answer.statedAt),
  });
  const signed = await tools.ports.get('keys').sign(tx, xml);
  const built = await blobs.put(Buffer.from(signed));
  const kept = await tx.one(keepAnswerPackage, [answerId, built]);
  return kept?.packageSha256 ?? built;
}
