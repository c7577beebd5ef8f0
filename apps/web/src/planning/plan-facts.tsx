import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FactList } from '../parts/fact-list.js';
import { questionInWords } from './plan/plan-questions.js';
import type { Target, Task } from './plan-types.js';
import { LeadUnits, unitsInWords } from './row-words.js';

interface PlanFactsProps {
  readonly row: Task | Target;
  /** What the row's field is a part of. */
  readonly underField?: ReactNode;
  /** What else the plan says of such a row. */
  readonly children: ReactNode;
}

/** What the plan says of one of its rows. */
export function PlanFacts({ row, underField, children }: PlanFactsProps) {
  const { planId, planSymbol, planTitle, fieldNo, fieldTitle, questions } = row;
  const helpers = unitsInWords(row.with, row.withIsEverybody);
  return (
    <section className="card" aria-labelledby="thong-tin">
      <h2 id="thong-tin">Theo kế hoạch</h2>
      <FactList>
        <dt>Kế hoạch</dt>
        <dd>
          <Link
            to="/van-ban/$documentId"
            params={{ documentId: planId }}
            search={{ muc: 'phu-luc' } as never}
          >
            {planSymbol}, {planTitle}
          </Link>
        </dd>
        <dt>Lĩnh vực</dt>
        <dd>
          {[fieldNo, fieldTitle].filter(Boolean).join('. ')}
          {underField}
        </dd>
        <dt>Chủ trì</dt>
        <dd>
          <LeadUnits row={row} />
        </dd>
        {helpers && (
          <>
            <dt>Phối hợp</dt>
            <dd>{helpers}</dd>
          </>
        )}
        {children}
        {questions.length > 0 && (
          <>
            <dt>Phải hỏi</dt>
            <dd>{questions.map(questionInWords).join(' ')}</dd>
          </>
        )}
      </FactList>
    </section>
  );
}
