import { Alert, Button, Drawer, Form, Space, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { wordsOf } from '../server/refusal.js';
import { FaultList } from './fault-list.js';
import { useFocusBack } from './use-focus-back.js';

interface FormDrawerProps<Values> {
  readonly title: string;
  /** What follows from it, before it is done. */
  readonly line?: ReactNode;
  readonly submitName: string;
  readonly initial?: Partial<Values>;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** Every change of the administration is written here; a refusal stands beside what was written. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { title, line, submitName, initial, pending, error, onSubmit, onClose, children } = props;
  const [form] = Form.useForm<Values>();
  useFocusBack();
  return (
    <Drawer
      open
      size={480}
      title={title}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" loading={pending} onClick={() => form.submit()}>
            {submitName}
          </Button>
          <Button onClick={onClose}>Thôi</Button>
        </Space>
      }
    >
      {line && (
        <p className="soft" style={{ marginBottom: 16 }}>
          {line}
        </p>
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={onSubmit}
        {...(initial && { initialValues: initial })}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
      {error !== null && error !== undefined && (
        <Alert type="error" showIcon title={wordsOf(error)} />
      )}
      <FaultList error={error} />
    </Drawer>
  );
}

/** A field that has to be filled says so in its own words. */
export const needed = (message: string) => [{ required: true, message }];
