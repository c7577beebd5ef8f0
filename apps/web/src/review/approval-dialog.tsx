import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../parts/act-dialog.js';
import { faceOf } from '../documents/acts/act-faces.js';
import { seenIn, type ActProps } from '../documents/acts/act-props.js';
import { useAct } from '../server/use-answer.js';
import { actsForInWords } from '../work/in-hands.js';
import { useDocumentRoute } from './route-acts/use-document-route.js';

/** Passed, on exactly the text and the page that were before the reader when he began. */
export function ApprovalDialog({ document, onClose, onDone }: ActProps) {
  const [form] = Form.useForm<{ task: string; note: string }>();
  const [seen] = useState(() => seenIn(document));
  const [version] = useState(document.version);
  const act = useAct('POST /api/documents/:documentId/approval');
  const { name } = faceOf('approval', document);
  const tasks = document.myTasks.filter(({ kind }) => kind !== 'opinion');
  const task = Form.useWatch('task', form) ?? tasks[0]?.key ?? '';
  const passesToo = useDocumentRoute(document).data?.passesToo[task] ?? [];
  const actsFor = document.waitingFor.find(({ key }) => key.endsWith(`:${task}`))?.actsFor;
  return (
    <ActDialog
      title={name}
      submitName={name}
      consequence={
        <>
          <p>
            Áp dụng cho đúng bản trình lần {version?.number}, mã nội dung{' '}
            {seen.contentHash.slice(0, 8)}. Nội dung đổi thì phải làm lại.
          </p>
          {actsFor && <p>Làm {actsForInWords(actsFor)}; lịch sử ghi như vậy.</p>}
          {passesToo.length > 0 && (
            <p>Cùng người, nên lượt này tính luôn cho bước: {passesToo.join(', ')}.</p>
          )}
        </>
      }
      form={form}
      initial={{ task: tasks[0]?.key ?? '', note: '' }}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ task, note }) =>
        act.mutate(
          { params: { documentId: document.id }, body: { task, note, ...seen } },
          { onSuccess: () => onDone(`${name}: đã ghi nhận`) },
        )
      }
    >
      <Form.Item name="task" label="Việc" hidden={tasks.length < 2}>
        <Radio.Group
          options={tasks.map(({ key, kindName }) => ({ value: key, label: kindName }))}
        />
      </Form.Item>
      <Form.Item name="note" label="Ghi chú (không bắt buộc)">
        <Input.TextArea rows={3} maxLength={2_000} autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
