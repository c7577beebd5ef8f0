import { BellOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useAct, useAnswer } from '../server/use-answer.js';
import type { ReplyOf } from '../server/routes.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import styles from './notifications.module.css';

type Notice = ReplyOf<'GET /api/notifications'>['notifications'][number];

/** The bell: what happened to my documents while I looked elsewhere. */
export function Notifications() {
  const [open, setOpen] = useState(false);
  const { data } = useAnswer('GET /api/notifications');
  const unread = data?.unread ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<NoticeList notices={data?.notifications ?? []} close={() => setOpen(false)} />}
    >
      <Badge count={unread} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={unread > 0 ? `Thông báo, ${unread} chưa đọc` : 'Thông báo'}
        />
      </Badge>
    </Popover>
  );
}

function NoticeList({ notices, close }: { notices: readonly Notice[]; close: () => void }) {
  const navigate = useNavigate();
  const read = useAct('POST /api/notifications/reading');
  if (notices.length === 0) return <EmptyState title="Chưa có thông báo nào" />;
  const open = ({ id, documentId, incomingId, link }: Notice): void => {
    read.mutate({ body: { ids: [id] } });
    close();
    if (documentId) void navigate({ to: '/van-ban/$documentId', params: { documentId } });
    if (incomingId) void navigate({ to: '/van-ban-den/$incomingId', params: { incomingId } });
    if (link) void navigate({ to: link });
  };
  return (
    <div className={styles['list']}>
      {notices.map((notice) => (
        <button
          type="button"
          key={notice.id}
          className={`${styles['notice']} ${notice.read ? '' : styles['unread']}`}
          onClick={() => open(notice)}
        >
          <span>{notice.text}</span>
          <span className="soft">{ago(notice.at)}</span>
        </button>
      ))}
      <Button type="link" onClick={() => read.mutate({ body: {} })}>
        Đánh dấu đã đọc tất cả
      </Button>
    </div>
  );
}
