import { Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../parts/marks.js';
import styles from './scoring.module.css';
import { ScorePart } from './score-part.js';
import { begunStages, keptIn, stages, writtenPoints } from './score-types.js';
import type { ScoredPart, ScoreSheet } from './score-types.js';

/** Fields, criteria and parts with what each stage gave; sums roll up. */
export function CriteriaTable({ sheet }: { readonly sheet: ScoreSheet }) {
  const [scoring, setScoring] = useState<ScoredPart | null>(null);
  const begun = begunStages[sheet.state];
  return (
    <section className={`card ${styles['wide']}`} aria-label="Các tiêu chí" tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col">Tối đa</th>
            <th scope="col">Tự chấm</th>
            <th scope="col">Lần 1</th>
            <th scope="col">Lần 2</th>
          </tr>
        </thead>
        {sheet.fields.map((field) => (
          <tbody key={field.no}>
            <tr className={styles['field']}>
              <th scope="rowgroup">
                {field.no}. {field.title}
              </th>
              <Sums of={field} begun={begun} />
            </tr>
            {field.criteria.flatMap((criterion) => [
              <tr key={criterion.no} className={styles['criterion']}>
                <th scope="row">
                  {criterion.no}. {criterion.title}
                </th>
                <Sums of={criterion} begun={begun} />
              </tr>,
              ...criterion.parts.map((part) => (
                <PartRow key={part.no} part={part} begun={begun} onScore={() => setScoring(part)} />
              )),
            ])}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">Tổng cộng</th>
            <Sums of={sheet} begun={begun} />
          </tr>
        </tfoot>
      </table>
      {scoring && <ScorePart sheet={sheet} part={scoring} onClose={() => setScoring(null)} />}
    </section>
  );
}

interface SumsProps {
  readonly of: Pick<ScoreSheet, 'points' | 'self' | 'first' | 'second'>;
  readonly begun: number;
}

const Sums = ({ of, begun }: SumsProps) => (
  <>
    <td className="figures">{writtenPoints(of.points)}</td>
    {stages.map((stage, at) => (
      <td key={stage} className="figures">
        {writtenPoints(at < begun ? of[stage] : null)}
      </td>
    ))}
  </>
);

interface PartRowProps {
  readonly part: ScoredPart;
  readonly begun: number;
  readonly onScore: () => void;
}

const PartRow = ({ part, begun, onScore }: PartRowProps) => (
  <tr>
    <td className={styles['part']}>
      {part.no}. {part.title}{' '}
      {part.lost !== '0' && <Mark tone="soon">mất {writtenPoints(part.lost)} điểm</Mark>}
      <div className="soft">
        {part.leadUnitName} · {part.evidence}
        {part.proof && (
          <>
            {' · '}
            <a href={part.proof} target="_blank" rel="noreferrer">
              Minh chứng
            </a>
          </>
        )}
      </div>
      {part.explanation && (
        <div className={styles['explanation']}>
          {part.scoredBy}: {part.explanation}
        </div>
      )}
      {part.mayScore && (
        <Button size="small" type="link" className={styles['score'] ?? ''} onClick={onScore}>
          Chấm điểm {part.no}
        </Button>
      )}
    </td>
    <td className="figures">{writtenPoints(part.points)}</td>
    {stages.map((stage, at) =>
      at < begun && part.scored[stage] === null ? (
        <td key={stage} className="figures soft" title="Giữ điểm của bước trước">
          {writtenPoints(keptIn(part.scored, at))}
        </td>
      ) : (
        <td key={stage} className="figures">
          {writtenPoints(part.scored[stage])}
        </td>
      ),
    )}
  </tr>
);
