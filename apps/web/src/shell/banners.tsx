import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useConnection } from '../server/connection.js';
import { reading, refresh } from '../server/use-answer.js';
import { queryClient } from '../server/query-client.js';

const askAgainMs = 3_000;

/** What everybody on every page must know: the server is away, or a newer release runs. */
export function Banners() {
  const { reached, outdated } = useConnection();
  return (
    <div role="status" aria-live="polite">
      {!reached && <ServerIsAwayBanner />}
      {outdated && (
        <Alert
          banner
          type="info"
          title="Hệ thống vừa được cập nhật. Hãy tải lại trang để dùng tiếp phần này."
          action={
            <Button size="small" onClick={() => window.location.reload()}>
              Tải lại trang
            </Button>
          }
        />
      )}
    </div>
  );
}

function ServerIsAwayBanner() {
  const asked = useQuery({
    ...reading('GET /health/ready'),
    refetchInterval: askAgainMs,
    retry: false,
  });
  return (
    <Alert
      banner
      type="warning"
      title="Mất kết nối với máy chủ. Đang thử nối lại; những gì bạn đang nhập vẫn được giữ trên máy này."
      action={
        <Button
          size="small"
          loading={asked.isFetching}
          onClick={() => void asked.refetch().then(() => refresh(queryClient))}
        >
          Thử lại ngay
        </Button>
      }
    />
  );
}
