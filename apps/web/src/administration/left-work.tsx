import type { ReplyOf } from '../server/routes.js';
import { dayOf } from '../parts/times.js';

type Left = ReplyOf<'GET /api/people/:personId/open-work'>[number];

interface LeftWorkProps {
  readonly work: readonly Left[];
  /** Whither each piece goes; a unit's work has to be finished where it is. */
  readonly isHandedOver: boolean;
}

/** What stays behind when somebody leaves or a unit closes. */
export const LeftWork = ({ work, isHandedOver }: LeftWorkProps) => (
  <ul style={{ margin: '0 0 16px', paddingLeft: 18 }}>
    {work.map(({ subjectId, key, kindName, what, since, goesToName }) => (
      <li key={subjectId + key}>
        {kindName}: {what}
        <div className="soft">
          Chờ từ {dayOf(since)}
          {isHandedOver && ` · ${goesToName}`}
        </div>
      </li>
    ))}
  </ul>
);
