import type { AnnexColumn, AnnexRow } from '../content.js';
import styles from './annex.module.css';
import { stepOf, type Step } from './cell-keys.js';
import { cellText, withCellText } from './cell-text.js';
import { MeasureCell } from './measure-cell.js';
import { UnitsCell } from './units-cell.js';

export interface CellProps {
  readonly row: AnnexRow;
  readonly column: AnnexColumn;
  /** The person came to this cell. */
  readonly isFocused: boolean;
  readonly write: (change: (row: AnnexRow) => AnnexRow) => void;
  readonly step: (step: Step) => void;
}

/** The cell of the row that is being written. */
export function Cell(props: CellProps) {
  const { field } = props.column;
  if (field === 'measure') return <MeasureCell {...props} />;
  if (field === 'lead' || field === 'coordinating') return <UnitsCell {...props} />;
  return <WordsCell {...props} />;
}

const hints: Partial<Record<AnnexColumn['field'], string>> = {
  products: 'mỗi dòng một sản phẩm',
  time: 'ví dụ: Quý II/2026',
};

function WordsCell({ row, column, isFocused, write, step }: CellProps) {
  // Products keep their half-written lines while they are typed.
  const text = cellText(row, column);
  const typedLines = column.field === 'products';
  return (
    <textarea
      className={styles['words']}
      {...(typedLines ? { defaultValue: text } : { value: text })}
      rows={Math.max(1, text.split('\n').length)}
      autoFocus={isFocused}
      aria-label={column.heading}
      placeholder={hints[column.field]}
      onChange={({ target }) => write((now) => withCellText(now, column, target.value))}
      onKeyDown={(event) => {
        const taken = stepOf(event);
        if (!taken) return;
        event.preventDefault();
        step(taken);
      }}
    />
  );
}
