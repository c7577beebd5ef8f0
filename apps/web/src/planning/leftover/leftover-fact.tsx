import { Link } from '@tanstack/react-router';
import type { Task } from '../plan-types.js';

/** Among the facts of a row: what was or is to be decided about it since its plan was replaced. */
export function LeftoverFact({ leftover }: Pick<Task, 'leftover'>) {
  if (!leftover) return null;
  return (
    <>
      <dt>Việc chuyển tiếp</dt>
      <dd>
        <Link to="/viec-chuyen-tiep/$leftoverId" params={{ leftoverId: leftover.id }}>
          {leftover.stateName}
        </Link>
      </dd>
    </>
  );
}
