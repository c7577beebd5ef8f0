import { writtenFigure } from '../parts/figures.js';
import styles from '../reporting/report/figure.module.css';
import { heldAgainst } from '../reporting/report/held-against.js';
import { HeldMark } from '../reporting/report/held-mark.js';
import type { ReplyOf } from '../server/routes.js';

type Figure = ReplyOf<'GET /api/superior/reports/:reportId'>['figures'][number];

interface ReceivedPartsProps {
  readonly figure: Pick<Figure, 'formula'>;
  readonly parts: readonly Figure[];
}

/** The figures of the same report that a figure is made of. */
export const ReceivedParts = ({ figure, parts }: ReceivedPartsProps) =>
  parts.length > 0 && (
    <table className={styles['list']}>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <td>{part.label}</td>
            <td className={styles['number']}>
              {writtenFigure(part.value, part.unit)}
              <HeldMark held={heldAgainst(figure.formula, part)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
