import { useMe } from '../shell/me.js';
import { Answered } from '../parts/answered.js';
import { PageHead } from '../parts/page-head.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { CreateButton } from './create-button.js';
import styles from './desk-page.module.css';
import { MyDrafts } from './my-drafts.js';
import { WaitingWork } from './waiting-work.js';
import { Watch } from './watch.js';

export type Desk = ReplyOf<'GET /api/desk'>;

/** What waits for me, what of mine waits for others: in sentences. */
export const DeskPage = () => (
  <Answered answer={useAnswer('GET /api/desk')}>{(desk) => <Shown {...desk} />}</Answered>
);

function Shown({ headline, subline, items, drafts, watchTitle, watch }: Desk) {
  const me = useMe();
  const beside = [
    drafts.length > 0 && <MyDrafts key="drafts" drafts={drafts} />,
    watchTitle && <Watch key="watch" title={watchTitle} watch={watch} />,
  ].filter(Boolean);
  // The title already says that nothing waits; what else there is takes the place.
  const hasWork = items.length > 0 || beside.length === 0;
  return (
    <>
      <PageHead title={headline} line={subline} actions={<CreateButton me={me} />} />
      <div className={hasWork && beside.length > 0 ? styles['columns'] : undefined}>
        {hasWork && <WaitingWork items={items} />}
        {beside.length > 0 && <div className={styles['side']}>{beside}</div>}
      </div>
    </>
  );
}
