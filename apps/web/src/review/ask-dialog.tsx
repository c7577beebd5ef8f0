import { Form, Input, Select } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import type { ActProps } from '../documents/acts/act-props.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';

type Askable = ReplyOf<'GET /api/documents/:documentId/comments'>['askable'];

interface AskDialogProps extends ActProps {
  readonly askable: Askable;
}

const drafters = 'drafters';

/** A question stops nothing: the document stays where it is and waits for the answer beside. */
export function AskDialog({ document, askable, onClose, onDone }: AskDialogProps) {
  const [form] = Form.useForm<{ to: string; text: string }>();
  const act = useAct('POST /api/documents/:documentId/comments');
  return (
    <ActDialog
      title="Hỏi lại"
      submitName="Gửi câu hỏi"
      consequence="Văn bản không chuyển bước; người được hỏi nhận được thông báo."
      form={form}
      initial={{ to: drafters, text: '' }}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ to, text }) =>
        act.mutate(
          {
            params: { documentId: document.id },
            body: {
              kind: 'question',
              text,
              versionId: document.version?.id ?? null,
              to: askable.find(({ id }) => id === to)?.id ?? null,
            },
          },
          { onSuccess: () => onDone('Đã gửi câu hỏi') },
        )
      }
    >
      <Form.Item name="to" label="Hỏi ai">
        <Select
          options={[
            { value: drafters, label: 'Người soạn thảo' },
            ...askable.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label="Câu hỏi"
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi câu hỏi' }]}
      >
        <Input.TextArea rows={4} maxLength={4_000} autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
