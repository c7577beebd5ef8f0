import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { useAnswer } from '../../server/use-answer.js';
import { TaskTable } from '../task-table.js';
import styles from '../plan.module.css';
import { BoardFilters, useBoardQuery } from './board-filters.js';

/** What is late, unit by unit; who has most stands first. */
export const Overdue = () => (
  <>
    <BoardFilters />
    <Answered answer={useAnswer('GET /api/boards/overdue', { query: useBoardQuery() })}>
      {({ units }) =>
        units.length === 0 ? (
          <EmptyState title="Không nhiệm vụ nào quá hạn" />
        ) : (
          [...units]
            .sort((a, b) => b.tasks.length - a.tasks.length)
            .map(({ unitId, unitName, tasks }) => (
              <section key={unitId ?? 'none'} className={styles['group']}>
                <h2>
                  {unitName}: {tasks.length} nhiệm vụ quá hạn
                </h2>
                <TaskTable rows={tasks} empty={null} pageKey={`trang-${unitId ?? 'none'}`} />
              </section>
            ))
        )
      }
    </Answered>
  </>
);
