import { Form, Input, Select } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import type { RouteActProps } from './route-act-dialogs.js';

type PersonId = ReplyOf<'GET /api/people'>[number]['id'];

interface Values {
  readonly personId: PersonId;
  readonly question?: string;
}

/** One more person is asked in the stage that is open; the document does not wait for him. */
export function OpinionGiverDialog({ document, onClose, onDone }: RouteActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct('POST /api/documents/:documentId/opinion-givers');
  const people = useAnswer('GET /api/people', { query: {} });
  const posts = useAnswer('GET /api/posts', { query: {} });
  const drafters = new Set(document.drafters.map(({ id }) => id as string));
  const choices = (people.data ?? [])
    .filter(({ id, disabled }) => !disabled && !drafters.has(id))
    .flatMap(({ id, name }) => {
      const post = posts.data?.find(({ personId }) => personId === id);
      return post ? { value: id, label: `${name} – ${post.title}` } : [];
    });
  return (
    <ActDialog<Values>
      title="Mời thêm người cho ý kiến"
      submitName="Mời"
      consequence="Người được mời thấy văn bản và cho ý kiến ở bước đang mở; văn bản không dừng lại chờ."
      form={form}
      pending={act.isPending}
      error={act.error ?? people.error}
      onClose={onClose}
      onSubmit={({ personId, question = '' }) =>
        act.mutate(
          {
            params: { documentId: document.id },
            body: { round: document.round, personId, question: question.trim() },
          },
          { onSuccess: () => onDone('Đã mời cho ý kiến') },
        )
      }
    >
      <Form.Item
        name="personId"
        label="Mời ai"
        rules={[{ required: true, message: 'Hãy chọn người' }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={people.isPending}
          options={choices}
        />
      </Form.Item>
      <Form.Item name="question" label="Hỏi điều gì (không bắt buộc)">
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </ActDialog>
  );
}
