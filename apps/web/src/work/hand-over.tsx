import type { WorkAct } from '#contracts';
import { Form, Input, Select } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';

export type HandedAct = Extract<WorkAct, 'assign' | 'delegate' | 'reassign'>;
type Candidate = ReplyOf<'GET /api/work/:subjectId/items/:key/candidates'>[number];

interface HandOverProps {
  readonly act: HandedAct;
  readonly params: { readonly subjectId: string; readonly key: string };
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

interface Values {
  readonly to: Candidate['id'];
  readonly words?: string;
}

/** Gives work to somebody: for good, or to be answered; only who may do it can be chosen. */
export function HandOver({ act, params, onClose, onDone }: HandOverProps) {
  const [form] = Form.useForm<Values>();
  const assign = useAct('POST /api/work/:subjectId/items/:key/assignment');
  const delegate = useAct('POST /api/work/:subjectId/items/:key/delegation');
  const reassign = useAct('POST /api/work/:subjectId/items/:key/reassignment');
  const candidates = useAnswer('GET /api/work/:subjectId/items/:key/candidates', {
    params,
    query: { act },
  });
  const { title, submitName, consequence, words, needed } = told[act];
  const running = { assign, delegate, reassign }[act];
  const hand = ({ to, words: said = '' }: Values): void => {
    const note = said.trim();
    const whom = candidates.data?.find(({ id }) => id === to)?.name ?? '';
    const done = { onSuccess: () => onDone(`${submitName}: ${whom}`) };
    if (act === 'assign') assign.mutate({ params, body: { to, note } }, done);
    if (act === 'delegate') delegate.mutate({ params, body: { to, note } }, done);
    if (act === 'reassign') reassign.mutate({ params, body: { to, reason: note } }, done);
  };
  return (
    <ActDialog<Values>
      title={title}
      submitName={submitName}
      consequence={consequence}
      form={form}
      pending={running.isPending}
      error={running.error ?? candidates.error}
      onClose={onClose}
      onSubmit={hand}
    >
      <Form.Item name="to" label="Cho ai" rules={[{ required: true, message: 'Hãy chọn người' }]}>
        <Select
          loading={candidates.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="Không có ai nhận được việc này"
          options={candidates.data?.map(({ id, name, title: post }) => ({
            value: id,
            label: post ? `${name} – ${post}` : name,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="words"
        label={words}
        rules={needed ? [{ required: true, whitespace: true, message: needed }] : []}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}

interface Told {
  readonly title: string;
  readonly submitName: string;
  readonly consequence: string;
  readonly words: string;
  readonly needed?: string;
}

const told: Readonly<Record<HandedAct, Told>> = {
  assign: {
    title: 'Giao việc',
    submitName: 'Giao việc',
    consequence: 'Việc nằm trên bàn làm việc của người được giao; người khác thôi nhận được.',
    words: 'Lời nhắn (không bắt buộc)',
  },
  delegate: {
    title: 'Nhờ xử lý',
    submitName: 'Nhờ xử lý',
    consequence:
      'Người được nhờ xem và trả lời; trả lời xong thì việc trở về người nhờ. Quyền duyệt không chuyển theo.',
    words: 'Nhờ xem điều gì (không bắt buộc)',
  },
  reassign: {
    title: 'Chuyển hẳn việc',
    submitName: 'Chuyển hẳn',
    consequence:
      'Việc không trở về nữa: người nhận làm và chịu trách nhiệm. Lý do lưu vào lịch sử.',
    words: 'Lý do',
    needed: 'Hãy ghi lý do',
  },
};
