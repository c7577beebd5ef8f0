import { Mark } from '../../../parts/marks.js';
import { LivingRow, withSigns } from '../../../planning/living-row.js';
import { goTo } from '../go-to.js';
import styles from './side.module.css';
import type { ContradictionInDraft } from './use-findings.js';

const about: Readonly<Record<ContradictionInDraft['kind'], string>> = {
  targetValues: 'Mức đạt khác',
  taskDeadlines: 'Thời hạn khác',
};

interface AgainstLivingProps {
  readonly contradictions: readonly ContradictionInDraft[];
}

/** Where plans that live say otherwise: the drafter judges; the text may be submitted as it is. */
export const AgainstLiving = ({ contradictions }: AgainstLivingProps) => (
  <section aria-labelledby="khac-ke-hoach">
    <h3 id="khac-ke-hoach" className={styles['aside']}>
      Khác kế hoạch đang thực hiện ({contradictions.length})
    </h3>
    <p className="soft">Không ngăn việc trình; hãy xem có chủ ý hay không.</p>
    <ul className={styles['list']}>
      {contradictions.map((one, index) => {
        const { kind, nodeId, words, says, living } = one;
        return (
          <li key={`${nodeId} ${living.id} ${index}`}>
            <button type="button" className={styles['place']} onClick={() => goTo({ nodeId })}>
              <Mark tone="neutral">{about[kind]}</Mark> <b>Văn bản này: {withSigns(says)}</b>
              <span className={styles['words']}>{words}</span>
            </button>
            <div className={styles['living']}>
              {living.planSymbol}: <b>{withSigns(living.says)}</b>, <LivingRow place={living} />
            </div>
          </li>
        );
      })}
    </ul>
  </section>
);
