import type { DocumentView } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { useAddressPart } from '../../parts/data-table.js';
import { FactList } from '../../parts/fact-list.js';
import { writtenFigure } from '../../parts/figures.js';
import { Mark } from '../../parts/marks.js';
import { momentOf } from '../../parts/times.js';
import { useAnswer } from '../../server/use-answer.js';
import styles from './figure.module.css';
import { FigureEvidence } from './figure-evidence.js';
import { Operands } from './figure-operands.js';
import { LeftOut, Readings } from './figure-sources.js';
import { figureKey, sourceOf, useReport, useReportFigures, type Figure } from './report-queries.js';
import { WriteOther } from './write-other.js';

interface FigureCardProps {
  readonly document: DocumentView;
  readonly figureId: Figure['id'];
}

/** Where a figure of a report comes from: formula, units, versions, people, last year. */
export function FigureCard({ document, figureId }: FigureCardProps) {
  const params = { documentId: document.id, figureId };
  const answer = useAnswer('GET /api/reports/:documentId/figures/:figureId', { params });
  return (
    <section className="card" aria-label="Con số từ đâu">
      <Answered answer={answer}>
        {(figure) => <Shown document={document} figure={figure} />}
      </Answered>
    </section>
  );
}

function Shown({ document, figure }: { document: DocumentView; figure: Figure }) {
  const [, setOpen] = useAddressPart(figureKey);
  const [isWriting, setWriting] = useState(false);
  const figures = useReportFigures(document);
  const from = sourceOf(useReport(document).data);
  const { label, unit, value, absentText, formulaText, override } = figure;
  const mayWrite = document.acts.includes('edit');
  return (
    <>
      <div className={styles['head']}>
        <h2>Con số {writtenFigure(override?.value ?? value, unit)} từ đâu</h2>
        <Button type="link" size="small" onClick={() => setOpen('')}>
          Đóng
        </Button>
      </div>
      <div>{label}</div>
      {absentText && <p className="soft">{absentText}</p>}
      {override && (
        <p className={styles['told']}>
          <Mark tone="soon">Đã ghi khác</Mark> Tính ra {writtenFigure(value, unit)};{' '}
          {override.personName} ghi {writtenFigure(override.value, unit)} lúc{' '}
          {momentOf(override.at)}: {override.reason}
        </p>
      )}
      <p className="soft">{formulaText}</p>
      <Compared figure={figure} />
      <Operands figure={figure} figures={figures.data?.figures ?? []} onOpen={setOpen} />
      <Readings readings={figure.readings} subjects={figure.subjects} from={from} />
      <FigureEvidence documentId={document.id} figureId={figure.id} />
      <LeftOut readings={figure.leftOut} />
      {mayWrite && (
        <Button style={{ marginTop: 10 }} onClick={() => setWriting(true)}>
          Ghi giá trị khác…
        </Button>
      )}
      {isWriting && (
        <WriteOther document={document} figure={figure} onClose={() => setWriting(false)} />
      )}
    </>
  );
}

function Compared({ figure }: { readonly figure: Figure }) {
  const { unit, numerator, denominator, lastYear, cumulative, percentOfTarget } = figure;
  const facts = [
    ['Tử số', numerator, null],
    ['Mẫu số', denominator, null],
    ['Năm trước', lastYear, unit],
    ['Lũy kế', cumulative, unit],
    ['So mức đạt', percentOfTarget, '%'],
  ] as const;
  const known = facts.filter(([, value]) => value !== null);
  return (
    known.length > 0 && (
      <FactList>
        {known.map(([name, value, of]) => (
          <Fact key={name} name={name} value={writtenFigure(value, of)} />
        ))}
      </FactList>
    )
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd className="figures">{value}</dd>
  </>
);
