import type { ReplyOf } from '../server/routes.js';
import { dayOf } from '../parts/times.js';

type Left = ReplyOf<'GET /api/people/:personId/open-work'>[number];

/** What stays behind when somebody leaves or a unit closes, and whither each piece goes. */
export const LeftWork = ({ work }: { readonly work: readonly Left[] }) => (
  <ul style={{ margin: '0 0 16px', paddingLeft: 18 }}>
    {work.map(({ subjectId, key, kindName, what, since, goesToName }) => (
      <li key={subjectId + key}>
        {kindName}: {what}
        <div className="soft">
          Chờ từ {dayOf(since)} · {goesToName}
        </div>
      </li>
    ))}
  </ul>
);
