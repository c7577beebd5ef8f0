import { Link } from '@tanstack/react-router';
import { writtenFigure } from '../../parts/figures.js';
import styles from './figure.module.css';
import { heldAgainst } from './held-against.js';
import { HeldMark } from './held-mark.js';
import type { Figure, FigureSummary } from './report-queries.js';

interface OperandsProps {
  /** What is made of them. */
  readonly figure: Figure;
  /** The figures of this report, which are named and opened in place. */
  readonly figures: readonly FigureSummary[];
  readonly onOpen: (figureId: FigureSummary['id']) => void;
}

/** Other figures that a figure is made of: of this report, or of an earlier one. */
export const Operands = ({ figure: { operands, unit, formula }, figures, onOpen }: OperandsProps) =>
  operands.length > 0 && (
    <table className={styles['list']}>
      <tbody>
        {operands.map(({ key, documentId, periodName, value }) => {
          const here = documentId ? undefined : figures.find((one) => one.key === key);
          return (
            <tr key={`${documentId} ${key}`}>
              <td>
                {here ? (
                  <button
                    type="button"
                    className={styles['operand']}
                    onClick={() => onOpen(here.id)}
                  >
                    {here.label}
                  </button>
                ) : documentId ? (
                  <Link to="/van-ban/$documentId" params={{ documentId }}>
                    {periodName}
                  </Link>
                ) : (
                  periodName
                )}
              </td>
              <td className={styles['number']}>
                {writtenFigure(value, here ? here.unit : unit)}
                {here && <HeldMark held={heldAgainst(formula, { key, value, unit: here.unit })} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
