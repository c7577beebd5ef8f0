import { Form } from 'antd';
import type { ReactNode } from 'react';
import { DayInput } from './day-input.js';
import { FormDrawer, needed } from './form-drawer.js';
import { today } from './times.js';

interface EndFormProps {
  readonly title: string;
  readonly line: string;
  readonly pending: boolean;
  readonly error: unknown;
  /** The day, `2026-11-22`. */
  readonly onSubmit: (on: string) => void;
  readonly onClose: () => void;
  readonly label?: string;
  /** What stands in the way of it, above the day. */
  readonly children?: ReactNode;
}

/** Something ends on a day. */
export const EndForm = ({
  label = 'Ngày cuối cùng',
  onSubmit,
  children,
  ...form
}: EndFormProps) => (
  <FormDrawer<{ on: string }>
    {...form}
    submitName="Kết thúc"
    onSubmit={({ on }) => onSubmit(on)}
    initial={{ on: today() }}
  >
    {children}
    <Form.Item name="on" label={label} rules={needed('Hãy chọn ngày')}>
      <DayInput />
    </Form.Item>
  </FormDrawer>
);
