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
  const hasSide = drafts.length > 0 || watch.length > 0;
  return (
    <>
      <PageHead title={headline} line={subline} actions={<CreateButton me={me} />} />
      <div className={hasSide ? styles['columns'] : undefined}>
        <WaitingWork items={items} />
        {hasSide && (
          <div className={styles['side']}>
            {drafts.length > 0 && <MyDrafts drafts={drafts} />}
            {watchTitle && <Watch title={watchTitle} watch={watch} />}
          </div>
        )}
      </div>
    </>
  );
}
