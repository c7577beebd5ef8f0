import { Form, Modal, type FormInstance } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { Refused } from './refused.js';
import { useFocusBack } from './use-focus-back.js';

interface ActDialogProps<Values> {
  readonly title: string;
  readonly submitName: string;
  /** What follows from it, before it is done. */
  readonly consequence: ReactNode;
  readonly form: FormInstance<Values>;
  readonly initial?: Partial<Values>;
  readonly danger?: boolean;
  /** In pixels, where there is more to show than fields. */
  readonly width?: number;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (values: Values) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Every act that asks for something: what follows, what is needed, one button, Ctrl+Enter. */
export function ActDialog<Values>(props: ActDialogProps<Values>) {
  const { title, submitName, consequence, form, danger = false, width } = props;
  const { pending, error, onClose } = props;
  const refusal = useRef<HTMLDivElement>(null);
  useFocusBack();
  // On a low screen the answer would stand below what is seen.
  useEffect(() => {
    if (error) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <Modal
      open
      title={title}
      {...(width && { width })}
      okText={submitName}
      cancelText="Thôi"
      okButtonProps={{ danger, loading: pending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      style={{ top: '5vh' }}
    >
      <div
        onKeyDown={({ key, ctrlKey, nativeEvent }) => {
          if (key === 'Enter' && ctrlKey && !nativeEvent.isComposing && !pending) form.submit();
        }}
      >
        <div className="soft" style={{ marginBottom: 12 }}>
          {consequence}
        </div>
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={props.initial ?? {}}
          onFinish={props.onSubmit}
          style={{ paddingBottom: 8 }}
        >
          {props.children}
        </Form>
        <div ref={refusal}>
          <Refused error={error} onReload={onClose} />
        </div>
      </div>
    </Modal>
  );
}
