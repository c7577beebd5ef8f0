import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../parts/states.js';
import type { Plan, Question } from '../plan-types.js';
import styles from '../plan.module.css';
import { AnswerUnit } from './answer-unit.js';

/** What could not be read out of the plan: units to name here, times and measures on their rows. */
export function PlanQuestions({ plan }: { readonly plan: Plan }) {
  const [spelling, setSpelling] = useState<string | null>(null);
  const mayAnswer = plan.acts.includes('answers');
  if (plan.questions.length === 0) {
    return (
      <EmptyState title="Không còn điều gì phải hỏi">
        Mọi đơn vị, thời hạn và mức đạt của kế hoạch này đều đã rõ.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="soft">
        Những dòng dưới đây chưa đọc được chắc chắn nên hệ thống hỏi, không đoán.
        {!mayAnswer && ' Đơn vị làm chủ kế hoạch trả lời.'}
      </p>
      <ul className={styles['list']}>
        {plan.questions.map(({ id, kind, number, words, questions }) => (
          <li key={id}>
            <Link to={kind === 'task' ? `/nhiem-vu/${id}` : `/chi-tieu/${id}`}>
              {number} {words}
            </Link>
            {questions.map((question) => (
              <div key={JSON.stringify(question)} className={styles['line']}>
                <span>{questionInWords(question)}</span>
                {mayAnswer && question.kind === 'unit' && (
                  <Button size="small" onClick={() => setSpelling(question.spelling)}>
                    Cho biết đơn vị…
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {spelling && (
        <AnswerUnit planId={plan.id} spelling={spelling} onClose={() => setSpelling(null)} />
      )}
    </>
  );
}

/** A question as it is asked. */
export function questionInWords(question: Question): string {
  switch (question.kind) {
    case 'unit':
      return `“${question.spelling}” (${question.side === 'lead' ? 'chủ trì' : 'phối hợp'}) là đơn vị nào?`;
    case 'schedule':
      return `Thời gian “${question.phrase}”: chưa hiểu “${question.unread}”.`;
    default:
      return `Mức đạt của “${question.words}” là bao nhiêu?`;
  }
}
