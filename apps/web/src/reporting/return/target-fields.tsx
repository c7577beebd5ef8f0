import type { Measure } from '#contracts';
import { Link } from '@tanstack/react-router';
import { DecimalInput } from '../../parts/decimal-input.js';
import { writtenFigure } from '../../parts/figures.js';
import { useLineChanges } from './filling/filling-context.js';
import { percentOf } from './filling/percent-of.js';
import { LineEvidence } from './line-evidence.js';
import type { TargetLine } from './return-types.js';
import styles from './return.module.css';
import { TextField } from './said-field.js';
import { TargetParts } from './target-parts.js';

interface TargetFieldsProps {
  readonly line: TargetLine;
  readonly number: number;
}

/** One target: what is wanted, last period's value, and this period's. */
export function TargetFields({ line, number }: TargetFieldsProps) {
  const changes = useLineChanges();
  const { targetId, words, measure, lastValue, note } = line;
  return (
    <>
      <div className={styles['grid']}>
        <div>
          <span className={styles['name']}>
            {number}.{' '}
            <Link to="/chi-tieu/$targetId" params={{ targetId }}>
              {words}
            </Link>
          </span>
          <div className="soft">
            {measure ? `Phải đạt ${wantedOf(measure)}` : 'Kế hoạch chưa nêu mức phải đạt'}
            {line.fromUnitId && ' · của đơn vị đã sáp nhập'}
          </div>
        </div>
        <Figures line={line} lastValue={lastValue} />
      </div>
      <TargetParts line={line} />
      <div className={styles['foot']}>
        <TextField
          name="Ghi chú"
          of={words}
          text={note}
          maxLength={2_000}
          onChange={changes && ((said) => changes.target(targetId, { note: said }))}
        />
        <LineEvidence line={line} />
      </div>
    </>
  );
}

function Figures({ line, lastValue }: { line: TargetLine; lastValue: string | null }) {
  const changes = useLineChanges();
  const { targetId, words, measure, value, numerator, denominator } = line;
  const unit = unitOf(measure);
  const change = changes && ((part: Partial<TargetLine>) => changes.target(targetId, part));
  const parts = { numerator, denominator };
  const setParts = (part: Partial<typeof parts>): void => {
    const next = { ...parts, ...part };
    const percent = percentOf(next.numerator, next.denominator);
    change?.({ ...part, ...(percent !== null && { value: percent }) });
  };
  return (
    <div className={styles['figures']}>
      <div className={`${styles['field']} ${styles['before']}`}>
        Kỳ trước
        <span className={styles['last']}>{writtenFigure(lastValue, unit)}</span>
      </div>
      {measure?.kind === 'percent' && (
        <>
          <Figure
            name="Tử số"
            of={words}
            value={numerator}
            onChange={change && ((given) => setParts({ numerator: given }))}
          />
          <Figure
            name="Mẫu số"
            of={words}
            value={denominator}
            onChange={change && ((given) => setParts({ denominator: given }))}
          />
        </>
      )}
      <Figure
        name="Kỳ này"
        of={words}
        value={value}
        unit={unit}
        onChange={change && ((given) => change({ value: given }))}
      />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly of: string;
  readonly value: string | null;
  readonly unit?: string | null;
  readonly onChange: ((value: string | null) => void) | null;
}

const Figure = ({ name, of, value, unit = null, onChange }: FigureProps) => (
  <div className={styles['field']}>
    {name}
    {onChange ? (
      <DecimalInput label={`${name}: ${of}`} value={value} suffix={unit} onChange={onChange} />
    ) : (
      <strong>{writtenFigure(value, unit)}</strong>
    )}
  </div>
);

const signs: Readonly<Record<Measure['operator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '>': '>',
  '<': '<',
};

const wantedOf = (measure: Measure): string =>
  measure.kind === 'done'
    ? 'xong'
    : [signs[measure.operator], writtenFigure(measure.value, unitOf(measure))]
        .filter(Boolean)
        .join(' ');

const unitOf = (measure: Measure | null): string | null =>
  measure?.kind === 'percent' ? '%' : (measure?.unit ?? null);
