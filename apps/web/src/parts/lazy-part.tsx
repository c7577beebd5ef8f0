import { Button } from 'antd';
import { lazy, type ComponentType } from 'react';
import { EmptyState } from './states.js';

/**
 * A part that is loaded when it is first shown. Where it cannot be, after an upgrade or without a
 * line, it says so in its own place: what stands around it, typed text above all, stays.
 */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load().catch((): ComponentType<Props> => NotLoaded) }));

const NotLoaded = () => (
  <EmptyState
    title="Chưa mở được phần này"
    action={<Button onClick={() => window.location.reload()}>Tải lại trang</Button>}
  >
    Hệ thống có thể vừa được cập nhật. Tải lại trang để dùng tiếp.
  </EmptyState>
);
