import { momentOf } from '../parts/times.js';
import { FactList } from '../parts/fact-list.js';
import type { IncomingDetail } from './incoming-document-page.js';

/** What the envelope says, and what was answered to its sender. */
export const EnvelopeFacts = ({ document }: { readonly document: IncomingDetail }) => (
  <section className="card" aria-labelledby="phong-bi">
    <h2 id="phong-bi">Phong bì</h2>
    <FactList>
      <dt>Nơi gửi</dt>
      <dd>
        {document.sender} <span className="soft">({document.senderOrganId})</span>
      </dd>
      <dt>Người ký</dt>
      <dd>{document.signerName}</dd>
      <dt>Đến lúc</dt>
      <dd>{momentOf(document.arrivedAt)}</dd>
      {document.answers.map(({ code, name, reason, sentAt, lastError }) => (
        <Answer key={code} name={name} reason={reason} sentAt={sentAt} lastError={lastError} />
      ))}
    </FactList>
  </section>
);

type AnswerProps = Pick<
  IncomingDetail['answers'][number],
  'name' | 'reason' | 'sentAt' | 'lastError'
>;

const Answer = ({ name, reason, sentAt, lastError }: AnswerProps) => (
  <>
    <dt>Đã trả lời</dt>
    <dd>
      {name}
      {reason && `: ${reason}`}{' '}
      <span className="soft">
        {sentAt
          ? momentIn(sentAt)
          : lastError
            ? `chưa tới nơi gửi: ${lastError}`
            : 'đang gửi trả lời'}
      </span>
    </dd>
  </>
);

const momentIn = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : momentOf(instant);
