import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import type { AnyAutosave } from './any-autosave.js';
import { settle } from './autosave.js';

interface LeaveGuardProps {
  readonly autosave: AnyAutosave;
  /** What becomes of it when the person leaves all the same. */
  readonly children: string;
}

/** Leaving saves first; only what cannot be saved asks. */
export function LeaveGuard({ autosave, children }: LeaveGuardProps) {
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
      mask={{ closable: false }}
    >
      {children}
    </Modal>
  );
}
