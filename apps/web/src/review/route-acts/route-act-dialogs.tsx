import type { DocumentView } from '#contracts';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { seenIn, type ActProps } from '../../documents/acts/act-props.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { ReasonBox } from '../../parts/reason-box.js';
import { TextAct } from '../../parts/text-act.js';
import { useAct } from '../../server/use-answer.js';
import type { DocumentRoute } from './use-document-route.js';

export interface RouteActProps extends ActProps {
  readonly route: DocumentRoute;
}

/** The first of the reader's own tasks of this kind: he is asked for one at a time. */
const myTask = ({ myTasks }: DocumentView, isOpinion: boolean) =>
  myTasks.find(({ kind }) => (kind === 'opinion') === isOpinion);

export function OpinionDialog({ document, route, onClose, onDone }: RouteActProps) {
  const [seen] = useState(() => seenIn(document));
  const act = useAct('POST /api/documents/:documentId/opinion');
  const task = myTask(document, true)?.key ?? '';
  const asked = route.stages.flatMap(({ tasks }) => tasks).find(({ key }) => key === task);
  return (
    <TextAct
      title="Cho ý kiến"
      submitName="Gửi ý kiến"
      consequence={
        <>
          {asked?.question && (
            <p>
              {asked.askedBy?.name} hỏi: {asked.question}
            </p>
          )}
          <p>Ý kiến gắn với đúng bản đang xem và không giữ văn bản lại.</p>
        </>
      }
      label="Ý kiến"
      needed="Hãy ghi ý kiến"
      maxLength={4_000}
      act={act}
      onClose={onClose}
      onSubmit={(text) =>
        act.mutate(
          { params: { documentId: document.id }, body: { task, text, ...seen } },
          { onSuccess: () => onDone('Đã gửi ý kiến') },
        )
      }
    />
  );
}

export function ObjectionDialog({ document, onClose, onDone }: RouteActProps) {
  const [seen] = useState(() => seenIn(document));
  const act = useAct('POST /api/documents/:documentId/objection');
  const mine = myTask(document, false);
  return (
    <ReasonBox
      title="Không đồng ý"
      submitName="Không đồng ý"
      question="Không đồng ý ở điểm nào"
      consequence={`Ghi vào việc ${mine?.kindName.toLowerCase() ?? ''} của bước đang mở. Khi không còn đủ người đồng ý theo đường trình, văn bản được trả lại người soạn thảo.`}
      act={act}
      onClose={onClose}
      onSubmit={(reason) =>
        act.mutate(
          { params: { documentId: document.id }, body: { task: mine?.key ?? '', reason, ...seen } },
          { onSuccess: () => onDone('Đã ghi không đồng ý') },
        )
      }
    />
  );
}

export function StageReturnDialog({ document, route, onClose, onDone }: RouteActProps) {
  const [form] = Form.useForm<{ stage: string; reason: string }>();
  const act = useAct('POST /api/documents/:documentId/stage-return');
  const stages = route.stages.filter(({ key }) => route.returnsTo.includes(key));
  return (
    <ActDialog
      title="Trả về một bước trước"
      submitName="Trả về"
      danger
      consequence="Nội dung giữ nguyên. Mọi việc từ bước ấy trở đi phải làm lại, sang lượt mới; người soạn thảo không phải trình lại."
      form={form}
      initial={{ stage: stages.at(-1)?.key ?? '' }}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ stage, reason }) =>
        act.mutate(
          {
            params: { documentId: document.id },
            body: { round: document.round, stage, reason: reason.trim() },
          },
          { onSuccess: () => onDone('Đã trả về bước trước') },
        )
      }
    >
      <Form.Item name="stage" label="Về bước" rules={needed('Hãy chọn bước')}>
        <Select options={stages.map(({ key, title }) => ({ value: key, label: title }))} />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={needed('Hãy ghi lý do')}>
        <Input.TextArea rows={4} maxLength={2_000} showCount />
      </Form.Item>
    </ActDialog>
  );
}

export function AmendDialog({ document, onClose, onDone }: RouteActProps) {
  const [form] = Form.useForm<{ note: string }>();
  const act = useAct('PATCH /api/documents/:documentId/submission');
  return (
    <ActDialog
      title="Sửa lời trình"
      submitName="Lưu lời trình"
      consequence="Bước đang mở cho phép sửa lời trình; nội dung văn bản không đổi và các việc đã làm vẫn tính."
      form={form}
      initial={{ note: document.version?.note ?? '' }}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ note }) =>
        act.mutate(
          {
            params: { documentId: document.id },
            body: { round: document.round, note: note.trim() },
          },
          { onSuccess: () => onDone('Đã sửa lời trình') },
        )
      }
    >
      <Form.Item name="note" label="Lời trình">
        <Input.TextArea rows={5} maxLength={2_000} showCount autoFocus />
      </Form.Item>
    </ActDialog>
  );
}

const needed = (message: string) => [{ required: true, whitespace: true, message }];
