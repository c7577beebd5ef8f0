import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { settle } from './autosave.js';
import { useEditing } from './editing-context.js';

/** Leaving saves first; only what cannot be saved asks. */
export function LeaveGuard() {
  const { autosave } = useEditing();
  const isUnsaved = (): boolean => autosave.getSnapshot().hasTag('unsaved');
  const leaving = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isUnsaved()) return false;
      return !(await settle(autosave));
    },
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <Modal
      open={leaving.status === 'blocked'}
      title="Còn phần chưa lưu được"
      okText="Ở lại"
      cancelText="Rời trang"
      onOk={() => leaving.reset?.()}
      onCancel={() => leaving.proceed?.()}
      closable={false}
      maskClosable={false}
    >
      Phần chưa lưu vẫn được giữ trên máy này; lần sau mở văn bản, bạn dùng lại được.
    </Modal>
  );
}
