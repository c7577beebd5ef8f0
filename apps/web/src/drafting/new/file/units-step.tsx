import { Button, Select } from 'antd';
import { useState } from 'react';
import { Answered } from '../../../parts/answered.js';
import { useAct, useAnswer } from '../../../server/use-answer.js';
import type { RequestOf } from '../../../server/routes.js';
import { Refused } from '../refused.js';
import styles from './file-panel.module.css';
import { unknownUnits, type Reading } from './reading.js';
import { fitsWords } from './fits-words.js';
import rows from './units-step.module.css';

type Answer = RequestOf<'POST /api/unit-names'>['body']['answers'][number];

interface UnitsStepProps {
  readonly reading: Reading;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Names that nobody knows yet; the body remembers what a person says of them. */
export function UnitsStep({ reading, onBack, onDone }: UnitsStepProps) {
  const asked = unknownUnits(reading);
  const [said, say] = useState<Readonly<Record<string, string>>>({});
  const units = useAnswer('GET /api/units');
  const explain = useAct('POST /api/unit-names');
  const answers = asked.flatMap(({ spellings }) => {
    const meaning = said[spellings[0] ?? ''];
    return meaning ? spellings.map((spelling) => answerOf(spelling, meaning)) : [];
  });
  const goOn = (): void =>
    answers.length === 0 ? onDone() : explain.mutate({ body: { answers } }, { onSuccess: onDone });
  return (
    <Answered answer={units}>
      {(all) => (
        <>
          <section className="card">
            <h2>Có {asked.length} tên chưa rõ là đơn vị nào</h2>
            <p className="soft">
              Bạn trả lời một lần, cơ quan nhớ cho các văn bản sau. Chưa chắc thì để trống: hệ thống
              sẽ hỏi lại khi trình.
            </p>
            <ul className={rows['rows']}>
              {asked.map(({ spellings: [spelling = ''], line }) => (
                <li key={spelling} className={rows['row']}>
                  <span>
                    “{spelling}”<span className="soft"> dòng {line}</span>
                  </span>
                  <Select
                    aria-label={`${spelling} là đơn vị nào`}
                    placeholder="Chọn đơn vị"
                    allowClear
                    showSearch={{
                      filterOption: (words, option) => fitsWords(String(option?.label), words),
                    }}
                    value={said[spelling]}
                    onChange={(meaning: string | undefined) => {
                      const { [spelling]: _, ...others } = said;
                      say(meaning ? { ...others, [spelling]: meaning } : others);
                    }}
                    options={[
                      { value: 'allUnits', label: 'Tất cả các khoa, phòng, trạm' },
                      { value: 'outside', label: 'Ngoài cơ quan' },
                      ...all.map(({ id, name }) => ({ value: id as string, label: name })),
                    ]}
                  />
                </li>
              ))}
            </ul>
            <Refused error={explain.error} />
          </section>
          <div className={styles['foot']}>
            <Button onClick={onBack}>Quay lại</Button>
            <Button type="primary" size="large" loading={explain.isPending} onClick={goOn}>
              {answers.length === 0 ? 'Để sau, tiếp tục' : 'Ghi nhớ và tiếp tục'}
            </Button>
          </div>
        </>
      )}
    </Answered>
  );
}

const answerOf = (spelling: string, meaning: string): Answer =>
  meaning === 'allUnits' || meaning === 'outside'
    ? { spelling, meaning: { kind: meaning } }
    : { spelling, meaning: { kind: 'unit', unitId: meaning } };
