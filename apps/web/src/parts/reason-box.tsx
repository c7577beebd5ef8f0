import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ActDialog } from './act-dialog.js';

interface ReasonBoxProps {
  /** What is done: "Trả lại người soạn thảo". */
  readonly title: string;
  readonly submitName: string;
  /** What follows from it, before it is done. */
  readonly consequence: ReactNode;
  /** Asks for the reason in the words of this act. */
  readonly question?: string;
  /** Nothing is taken from anybody: it only has to be said why. */
  readonly isMild?: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}

/** Whatever takes work back from others asks why; the reason stays in the history. */
export function ReasonBox({
  question = 'Lý do',
  isMild = false,
  act,
  onSubmit,
  ...dialog
}: ReasonBoxProps) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <ActDialog
      {...dialog}
      form={form}
      danger={!isMild}
      pending={act.isPending}
      error={act.error}
      onSubmit={({ reason }) => onSubmit(reason.trim())}
    >
      <Form.Item
        name="reason"
        label={question}
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do' }]}
      >
        <Input.TextArea rows={4} maxLength={2_000} showCount autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
