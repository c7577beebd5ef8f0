import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { useAnswer } from '../../server/use-answer.js';
import { TaskTable } from '../task-table.js';
import { BoardFilters, useBoardQuery } from './board-filters.js';

/** What has to be done within thirty days, the nearest first. */
export const DueSoon = () => (
  <>
    <BoardFilters />
    <Answered answer={useAnswer('GET /api/boards/due', { query: useBoardQuery() })}>
      {({ tasks }) => (
        <TaskTable
          rows={tasks}
          empty={<EmptyState title="Không nhiệm vụ nào đến hạn trong 30 ngày tới" />}
        />
      )}
    </Answered>
  </>
);
