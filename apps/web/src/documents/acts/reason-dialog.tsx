import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ActDialog } from './act-dialog.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly submitName: string;
  readonly consequence: ReactNode;
  readonly question?: string;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}

/** Whatever takes work back from others asks why; a refusal for staleness shows what changed. */
export function ReasonDialog({ question = 'Lý do', act, onSubmit, ...dialog }: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <ActDialog
      {...dialog}
      form={form}
      danger
      pending={act.isPending}
      error={act.error}
      onSubmit={({ reason }) => onSubmit(reason.trim())}
    >
      <Form.Item
        name="reason"
        label={question}
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do' }]}
      >
        <Input.TextArea rows={4} maxLength={2_000} autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
