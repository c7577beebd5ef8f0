import { useAddressPart } from '../../parts/data-table.js';
import { figureKey } from './report-queries.js';
import styles from './figure.module.css';

interface FigureDoorProps {
  readonly figureId: string;
  readonly children: string;
  /** Somebody put another value than the computed one. */
  readonly isOverridden?: boolean;
}

/** A figure in a text is a door: it opens where it comes from. */
export function FigureDoor({ figureId, children, isOverridden = false }: FigureDoorProps) {
  const [open, setOpen] = useAddressPart(figureKey);
  return (
    <button
      type="button"
      className={`${styles['door']} ${open === figureId ? styles['open'] : ''}`}
      title="Xem con số này từ đâu"
      aria-pressed={open === figureId}
      onClick={() => setOpen(open === figureId ? '' : figureId)}
    >
      {children}
      {isOverridden && <span className={styles['changed']}> (đã ghi khác)</span>}
    </button>
  );
}
