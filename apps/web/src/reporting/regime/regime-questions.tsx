import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { begun } from '../../parts/sentences.js';
import { useAct } from '../../server/use-answer.js';
import { mayDo, useMe } from '../../shell/me.js';
import styles from '../../planning/plan.module.css';
import type { Regime } from '../reporting-types.js';

type Question = Regime['questions'][number];

/** Days that no paper states: asked, never guessed. */
export function RegimeQuestions({ view }: { readonly view: Regime }) {
  const [asked, setAsked] = useState<Question | null>(null);
  const mayAnswer = mayDo(useMe(), 'answer', 'Regime') && view.regime.state !== 'retired';
  if (view.questions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="phai-hoi">
      <h2 id="phai-hoi">Còn {view.questions.length} ngày chưa ai nêu</h2>
      <p className="soft">Kỳ nào còn ngày phải hỏi thì chưa tự mở.</p>
      <ul className={styles['list']}>
        {view.questions.map((question) => (
          <li key={`${question.kind} ${question.clock}`} className={styles['line']}>
            <span>
              <strong>{begun(question.kindName)}</strong>:{' '}
              {question.clockName.toLocaleLowerCase('vi')}?
              {question.doubt && <div className="soft">{question.doubt}</div>}
            </span>
            {mayAnswer && (
              <Button size="small" onClick={() => setAsked(question)}>
                Trả lời…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <Answer view={view} question={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface Values {
  readonly phrase: string;
  readonly basis: string;
}

const examples = {
  month: 'Ví dụ: ngày 14; ngày 15 tháng trước; 3 ngày làm việc sau ngày chốt số liệu.',
  others:
    'Ví dụ: trước ngày 05/3; ngày 15/12 năm trước; ngày 20 của tháng cuối kỳ; 3 ngày làm việc sau ngày chốt số liệu.',
} as const;

interface AnswerProps {
  readonly view: Regime;
  readonly question: Question;
  readonly onClose: () => void;
}

function Answer({ view: { regime }, question, onClose }: AnswerProps) {
  const { kind, clock, kindName, clockName, doubt } = question;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const answer = useAct('POST /api/regimes/:regimeId/answers');
  return (
    <ActDialog<Values>
      title={`${begun(kindName)}: ${clockName.toLocaleLowerCase('vi')}`}
      submitName="Trả lời"
      consequence={doubt ?? 'Văn bản không nêu ngày này; câu trả lời lưu cùng căn cứ.'}
      form={form}
      pending={answer.isPending}
      error={answer.error}
      onSubmit={(given) =>
        answer.mutate(
          { params: { regimeId: regime.id }, body: { answers: [{ kind, clock, ...given }] } },
          {
            onSuccess: () => {
              void message.success('Đã ghi câu trả lời.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="phrase"
        label="Ngày, tháng của mọi năm"
        extra={examples[kind === 'month' ? 'month' : 'others']}
        rules={needed('Hãy ghi ngày')}
      >
        <Input maxLength={200} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="basis" label="Căn cứ" rules={needed('Hãy ghi căn cứ')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </ActDialog>
  );
}
