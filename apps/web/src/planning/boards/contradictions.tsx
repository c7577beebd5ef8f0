import { Answered } from '../../parts/answered.js';
import { Mark } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { useAnswer } from '../../server/use-answer.js';
import { LivingRow, withSigns } from '../living-row.js';
import styles from '../plan.module.css';

/** Where two living plans say different things of the same target or task. */
export const Contradictions = () => (
  <Answered answer={useAnswer('GET /api/plans/contradictions', { query: {} })}>
    {({ contradictions }) =>
      contradictions.length === 0 ? (
        <EmptyState title="Các kế hoạch đang thực hiện không mâu thuẫn nhau">
          Cùng một chỉ tiêu hai mức đạt, cùng một nhiệm vụ hai thời hạn sẽ hiện ở đây.
        </EmptyState>
      ) : (
        contradictions.map(({ kind, text, places }) => (
          <section key={places.map(({ id }) => id).join()} className={styles['group']}>
            <h2>
              <Mark tone="soon">{kind === 'targetValues' ? 'Hai mức đạt' : 'Hai thời hạn'}</Mark>{' '}
              {withSigns(text)}
            </h2>
            <ul className={styles['places']}>
              {places.map((place) => (
                <li key={place.id}>
                  <strong className="figures">{withSigns(place.says)}</strong>:{' '}
                  <LivingRow place={place} />
                  <div className="soft">
                    {place.planSymbol}, {place.planTitle}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))
      )
    }
  </Answered>
);
