import { Alert, Form } from 'antd';
import { Suspense } from 'react';
import { ActDialog } from '../parts/act-dialog.js';
import type { ActProps } from '../documents/acts/act-props.js';
import { lazyPart } from '../parts/lazy-part.js';
import { Refused } from '../parts/refused.js';
import { paperSource } from '../documents/paper/paper-source.js';
import { useShownContent } from '../documents/tabs/use-shown-content.js';
import { LoadingState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { KeyChoice } from './dialog/key-choice.js';
import { useConfirmed, type SigningValues } from './dialog/signing-values.js';
import styles from './register-dialog.module.css';
import { AwaitedSignature } from './waiting/awaited-signature.js';

const ProposedPage = lazyPart(async () => (await import('./proposed-page.js')).ProposedPage);

type Proposal = ReplyOf<'GET /api/documents/:documentId/registration/proposal'>;

/** Number, date, book and seal in one act; the number is taken only when the seal begins. */
export function RegisterDialog({ document, onClose, onDone }: ActProps) {
  const [form] = Form.useForm<SigningValues>();
  const params = { documentId: document.id };
  const proposal = useAnswer('GET /api/documents/:documentId/registration/proposal', { params });
  const act = useAct('POST /api/documents/:documentId/registration');
  const confirmed = useConfirmed((body) =>
    act.mutate(
      { params, body },
      {
        onSuccess: ({ state, code }) =>
          state !== 'issuing' && onDone(`Đã cấp số ${code ?? ''} và đóng dấu`),
      },
    ),
  );
  if (act.isSuccess) {
    const title = `Đã đóng dấu ${act.data.code ?? ''}`;
    return <AwaitedSignature documentId={document.id} doneTitle={title} onClose={onClose} />;
  }
  return (
    <ActDialog
      title="Cấp số và ban hành"
      width={860}
      submitName="Cấp số, đóng dấu"
      consequence={`Số được lấy theo sổ, ghi vào văn bản cùng ngày ban hành, rồi đóng dấu số của cơ quan${onAnnexes(document)}. Số đã lấy không dùng lại.`}
      form={form}
      pending={act.isPending || confirmed.isConfirming}
      error={confirmed.confirmError ?? act.error}
      onClose={onClose}
      onSubmit={confirmed.submit}
    >
      <div className={styles['columns']}>
        <div>
          {proposal.data ? (
            <Proposed document={document} proposal={proposal.data} />
          ) : proposal.error ? (
            <Refused error={proposal.error} onReload={onClose} />
          ) : (
            <LoadingState />
          )}
        </div>
        <div>
          <KeyChoice purpose="seal" />
        </div>
      </div>
    </ActDialog>
  );
}

const onAnnexes = ({ annexFiles }: ActProps['document']): string =>
  annexFiles.length > 0 ? ` lên văn bản và ${annexFiles.length} phụ lục ở tệp riêng` : '';

interface ProposedProps {
  readonly document: ActProps['document'];
  readonly proposal: Proposal;
}

const Proposed = ({ document, proposal }: ProposedProps) => {
  const { code, date, book, lastCode, lastDate, gapWarning, warnings } = proposal;
  const recipients = useShownContent(document).data?.recipients ?? [];
  const paper = paperSource(document);
  return (
    <>
      {paper && (
        <Suspense fallback={null}>
          <ProposedPage address={paper.address} number={code.split('/')[0] ?? code} date={date} />
        </Suspense>
      )}
      <dl className={styles['proposal']}>
        <dt>Số, ký hiệu</dt>
        <dd className="figures">
          <strong>{code}</strong>
        </dd>
        <dt>Ngày ban hành</dt>
        <dd className="figures">{writtenDay(date)}</dd>
        {recipients.length > 0 && (
          <>
            <dt>Nơi nhận</dt>
            <dd>{recipients.map(({ text }) => text).join('; ')}</dd>
          </>
        )}
        <dt>Sổ</dt>
        <dd>{book.name}</dd>
        <dt>Số trước đó</dt>
        <dd className="figures">
          {lastCode ? `${lastCode}, ${lastDate ? writtenDay(lastDate) : ''}` : 'chưa có'}
        </dd>
      </dl>
      {[gapWarning, ...warnings].map(
        (warning) =>
          warning && (
            <Alert
              key={warning}
              type="warning"
              showIcon
              title={warning}
              className={styles['warning'] ?? ''}
            />
          ),
      )}
    </>
  );
};
