import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ActDialog } from './act-dialog.js';

interface TextActProps {
  readonly title: string;
  readonly submitName: string;
  /** What follows from it, before it is done. */
  readonly consequence: ReactNode;
  readonly label: string;
  /** What is said when it is left empty; without it the text may be empty. */
  readonly needed?: string;
  readonly maxLength?: number;
  readonly danger?: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}

/** An act that takes one text: an answer, a question, an opinion. */
export function TextAct({
  label,
  needed,
  maxLength = 2_000,
  act,
  onSubmit,
  ...dialog
}: TextActProps) {
  const [form] = Form.useForm<{ text?: string }>();
  return (
    <ActDialog
      {...dialog}
      form={form}
      pending={act.isPending}
      error={act.error}
      onSubmit={({ text = '' }) => onSubmit(text.trim())}
    >
      <Form.Item
        name="text"
        label={label}
        rules={needed ? [{ required: true, whitespace: true, message: needed }] : []}
      >
        <Input.TextArea
          rows={maxLength > 2_000 ? 8 : 4}
          maxLength={maxLength}
          showCount
          autoFocus
        />
      </Form.Item>
    </ActDialog>
  );
}
