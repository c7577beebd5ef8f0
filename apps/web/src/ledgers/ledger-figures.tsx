import { writtenDecimal } from '../drafting/editor/annex/decimal.js';
import type { LedgerFigure } from './ledger-types.js';
import styles from './ledgers.module.css';

/** What is counted in a ledger, each figure with how it came about. */
export const LedgerFigures = ({ figures }: { readonly figures: readonly LedgerFigure[] }) => (
  <dl className={styles['figures']}>
    {figures.map((figure) => (
      <div key={figure.key} className={styles['figure']}>
        <dt>{figure.title}</dt>
        <dd>
          <b>{valueOf(figure)}</b> <span className="soft">{figure.explained}</span>
        </dd>
      </div>
    ))}
  </dl>
);

const valueOf = ({ value, kind }: LedgerFigure): string => {
  if (value === null) return '–';
  return kind === 'share' || kind === 'shareOfUnits'
    ? `${writtenDecimal(value)}%`
    : writtenDecimal(value);
};
