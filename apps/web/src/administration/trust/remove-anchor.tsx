import { Form } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { useAct } from '../../server/use-answer.js';
import type { Anchor } from './trust-section.js';

interface RemoveAnchorProps {
  readonly anchor: Anchor;
  readonly onClose: () => void;
}

/** A root is trusted no more: what led back to it is undecided from now on. */
export function RemoveAnchor({ anchor, onClose }: RemoveAnchorProps) {
  const [form] = Form.useForm<object>();
  const remove = useAct('DELETE /api/trust-anchors/:anchorId');
  const params = { anchorId: anchor.anchorId };
  return (
    <ActDialog<object>
      title={`Thôi tin cậy “${anchor.label}”`}
      submitName="Thôi tin cậy"
      danger
      consequence="Chữ ký dẫn về gốc này sẽ thành “chưa đủ căn cứ” ở lần kiểm tra sau, kể cả chữ ký của chính cơ quan."
      form={form}
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate({ params }, { onSuccess: onClose })}
    />
  );
}
