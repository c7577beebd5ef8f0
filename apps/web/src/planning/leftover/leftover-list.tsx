import { Link } from '@tanstack/react-router';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { useAnswer } from '../../server/use-answer.js';
import type { Plan } from '../plan-types.js';
import styles from '../plan.module.css';
import { LeftoverState } from './leftover-state.js';

/** What replaced plans left behind, or one plan left or got. */
export const LeftoverList = ({ plan }: { readonly plan?: Plan }) => (
  <Answered answer={useAnswer('GET /api/leftovers', { query: plan ? { planId: plan.id } : {} })}>
    {({ leftovers }) =>
      leftovers.length === 0 ? (
        <EmptyState title="Không có việc chuyển tiếp">
          Khi một kế hoạch được thay thế, việc đang làm mà kế hoạch mới không có hoặc đòi khác sẽ
          hiện ở đây để trưởng đơn vị làm chủ kế hoạch quyết định.
        </EmptyState>
      ) : (
        <ul className={styles['list']}>
          {leftovers.map((leftover) => (
            <li key={leftover.id}>
              <Link to="/viec-chuyen-tiep/$leftoverId" params={{ leftoverId: leftover.id }}>
                {leftover.number} {leftover.words}
              </Link>
              <div className="soft">
                <LeftoverState leftover={leftover} />{' '}
                {[...leftover.unitNames, `${leftover.planSymbol}, ${leftover.planTitle}`].join(
                  ' · ',
                )}
              </div>
            </li>
          ))}
        </ul>
      )
    }
  </Answered>
);
