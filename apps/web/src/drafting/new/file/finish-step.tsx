import { documentTypeNames } from '#contracts';
import { Button } from 'antd';
import { writtenDay } from '../../../parts/times.js';
import { Refused } from '../refused.js';
import { useBeginDraft } from '../use-begin-draft.js';
import styles from './file-panel.module.css';
import facts from './finish-step.module.css';
import { sentenceOf, type Reading } from './reading.js';

interface FinishStepProps {
  readonly reading: Reading;
  readonly unitId: string;
  readonly onBack: () => void;
}

/** What was found and stays behind, and the one button that keeps the draft. */
export function FinishStep({ reading, unitId, onBack }: FinishStepProps) {
  const { content, leftBehind, importedFrom, questions } = reading;
  const draft = useBeginDraft();
  const stays = [
    { name: 'Số, ký hiệu', value: leftBehind.number, why: 'văn thư cấp khi ban hành' },
    {
      name: 'Ngày tháng',
      value: leftBehind.date && writtenDay(leftBehind.date),
      why: 'là ngày ban hành, có khi cấp số',
    },
    { name: 'Người ký', value: leftBehind.signer, why: 'bạn chọn khi trình, theo thẩm quyền' },
  ].filter(({ value }) => value !== null);
  return (
    <>
      <section className="card">
        <h2>
          {documentTypeNames[content.docType]}: {content.subject || 'chưa có trích yếu'}
        </h2>
        <p className="soft">
          {sentenceOf(reading)} Đọc từ tệp {importedFrom.fileName}.
        </p>
        {questions
          .filter(({ kind }) => kind !== 'unknownUnit')
          .map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        {stays.length > 0 && (
          <>
            <h3 className={facts['head']}>Có trong tệp nhưng không đưa vào dự thảo</h3>
            <dl className={facts['facts']}>
              {stays.map(({ name, value, why }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <strong>{value}</strong> <span className="soft">– {why}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <Refused error={draft.error} />
      </section>
      <div className={styles['foot']}>
        <Button onClick={onBack}>Quay lại</Button>
        <Button
          type="primary"
          size="large"
          loading={draft.isPending}
          onClick={() => draft.begin({ content, unitId, importedFrom })}
        >
          Tạo dự thảo và mở để soạn
        </Button>
      </div>
    </>
  );
}
