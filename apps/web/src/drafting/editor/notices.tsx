import type { DocumentView } from '#contracts';
import { Alert, Button, Space } from 'antd';
import { momentOf } from '../../parts/times.js';
import { ConflictBox } from './saving/conflict-box.js';
import { ConflictList } from './saving/conflict-list.js';
import { Presence } from './saving/presence.js';
import styles from './saving/saving.module.css';
import type { LeftText } from './saving/use-kept-text.js';

interface NoticesProps {
  readonly document: DocumentView;
  readonly left: LeftText;
}

/** What the writer must know before going on, the weightiest first. */
export const Notices = ({ document, left }: NoticesProps) => (
  <div className={styles['bars']}>
    <ReturnNotice document={document} />
    <LeftNotice left={left} />
    <ConflictBox />
    {left.conflicts.length > 0 && <ConflictList conflicts={left.conflicts} close={left.close} />}
    <Presence />
  </div>
);

/** A returned draft opens with the reason; once it is on its way again this is history. */
function ReturnNotice({ document: { lastReturn, round, state } }: Pick<NoticesProps, 'document'>) {
  if (!lastReturn || state !== 'drafted' || lastReturn.round !== round) return null;
  const { by, at, reason } = lastReturn;
  return (
    <Alert
      type="error"
      showIcon
      title={`${by ?? 'Hệ thống'} trả lại lúc ${momentOf(at)}`}
      description={reason}
    />
  );
}

function LeftNotice({ left: { kept, use, discard } }: Pick<NoticesProps, 'left'>) {
  if (!kept) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`Có phần chưa lưu từ ${momentOf(kept.at)} trên máy này`}
      action={
        <Space>
          <Button size="small" type="primary" onClick={use}>
            Dùng lại
          </Button>
          <Button size="small" onClick={discard}>
            Bỏ
          </Button>
        </Space>
      }
    />
  );
}
