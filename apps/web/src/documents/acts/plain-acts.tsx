import { Form } from 'antd';
import { useAct } from '../../server/use-answer.js';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ActProps } from './act-props.js';

export function WithdrawDialog({ document, onClose, onDone }: ActProps) {
  const [form] = Form.useForm<object>();
  const act = useAct('POST /api/documents/:documentId/withdrawal');
  return (
    <ActDialog
      title="Rút lại văn bản đã trình"
      submitName="Rút lại"
      consequence="Văn bản về lại dự thảo để bạn sửa; những ai đã kiểm tra, duyệt sẽ phải làm lại khi bạn trình lần sau."
      form={form}
      danger
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={() =>
        act.mutate(
          { params: { documentId: document.id } },
          { onSuccess: () => onDone('Đã rút lại văn bản') },
        )
      }
    />
  );
}

export function FileDialog({ document, onClose, onDone }: ActProps) {
  const [form] = Form.useForm<object>();
  const act = useAct('POST /api/documents/:documentId/filing');
  return (
    <ActDialog
      title="Lưu hồ sơ"
      submitName="Lưu hồ sơ"
      consequence="Việc gửi và theo dõi nơi nhận đã xong; văn bản được đóng lại và nộp lưu."
      form={form}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={() =>
        act.mutate(
          { params: { documentId: document.id } },
          { onSuccess: () => onDone('Đã lưu hồ sơ') },
        )
      }
    />
  );
}
