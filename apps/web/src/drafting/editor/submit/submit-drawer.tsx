import type { DocumentView } from '#contracts';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, DatePicker, Drawer, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { wordsOf } from '../../../server/refusal.js';
import { useAct, useAnswer } from '../../../server/use-answer.js';
import { settle } from '../saving/autosave.js';
import { useEditing } from '../saving/editing-context.js';
import { FindingList } from '../side/findings-tab.js';
import { useFindings, type Finding } from '../side/use-findings.js';
import styles from './submit.module.css';
import { wayOf } from './way.js';

interface SubmitDrawerProps {
  readonly document: DocumentView;
  readonly open: boolean;
  readonly close: () => void;
}

interface Asked {
  readonly signerId: DocumentView['createdBy'];
  readonly contentReviewerId?: DocumentView['createdBy'];
  readonly note?: string;
  readonly dueAt?: Dayjs | null;
}

/** Sends the text on its way: what still stops it, who signs, who checks, by when. */
export const SubmitDrawer = ({ document, open, close }: SubmitDrawerProps) => (
  <Drawer title="Trình văn bản" open={open} onClose={close} size={480} destroyOnHidden>
    <Submission document={document} close={close} />
  </Drawer>
);

function Submission({ document, close }: Omit<SubmitDrawerProps, 'open'>) {
  const { autosave } = useEditing();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const submit = useAct('POST /api/documents/:documentId/submission');
  const [isSaved, setSaved] = useState<boolean | null>(null);
  const [form] = Form.useForm<Asked>();
  const signerId = Form.useWatch('signerId', form);
  const reviewerId = Form.useWatch('contentReviewerId', form);
  const { docType, unitId } = document;
  const signers = useAnswer('GET /api/signers', { query: { docType } }).data ?? [];
  const reviewers = useAnswer('GET /api/content-reviewers', { query: { unitId } }).data ?? [];
  const findings = useFindings().data?.findings ?? [];
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  const open = findings.filter(({ rule }) => rule === 'PlaceIsStillOpen');
  useEffect(() => {
    void settle(autosave).then(setSaved);
  }, [autosave]);

  const send = ({ signerId: signer, contentReviewerId, note, dueAt }: Asked): void =>
    submit.mutate(
      {
        params: { documentId: document.id },
        body: {
          revision: autosave.getSnapshot().context.saved.revision,
          signerId: signer,
          ...(contentReviewerId && { contentReviewerId }),
          ...(note && { note }),
          ...(dueAt && { dueAt: dueAt.endOf('day').toISOString() }),
        },
      },
      {
        onSuccess: () => {
          void message.success('Đã trình văn bản.');
          void navigate({ to: '/van-ban/$documentId', params: { documentId: document.id } });
        },
      },
    );

  const signer = signers.find(({ personId }) => personId === signerId);
  const reviewer = reviewers.find(({ personId }) => personId === reviewerId);
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
      {isSaved === false && (
        <Alert type="warning" showIcon title="Phần vừa sửa chưa lưu được nên chưa trình được." />
      )}
      <Left
        findings={blocking}
        type="error"
        title={`Còn ${blocking.length} chỗ phải sửa trước khi trình`}
        close={close}
      />
      <Left
        findings={open}
        type="warning"
        title={`Còn ${open.length} chỗ trong ngoặc vuông chưa điền`}
        close={close}
      />
      <Form.Item
        name="signerId"
        label="Người ký"
        rules={[{ required: true, message: 'Hãy chọn người ký' }]}
      >
        <Select
          placeholder="Chọn người ký theo thẩm quyền"
          options={signers.map(({ personId, name, lines }) => ({
            value: personId,
            label: `${name} – ${lines.join(', ')}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="contentReviewerId" label="Người kiểm tra nội dung">
        <Select
          allowClear
          placeholder="Trưởng đơn vị soạn thảo"
          options={reviewers.map(({ personId, name, title }) => ({
            value: personId,
            label: `${name} – ${title}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label="Lời trình">
        <Input.TextArea rows={3} maxLength={2_000} showCount />
      </Form.Item>
      <Form.Item name="dueAt" label="Xin ý kiến, duyệt trước ngày">
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <section className={styles['way']} aria-label="Đường đi">
        <h3>Văn bản sẽ đi</h3>
        <ol>
          {wayOf(document, reviewer?.name ?? null, signer?.name ?? null).map(({ name, who }) => (
            <li key={name}>
              <b>{name}</b> <span className="soft">{who}</span>
            </li>
          ))}
        </ol>
      </section>
      {submit.error && <Alert type="error" showIcon title={wordsOf(submit.error)} />}
      <div className={styles['end']}>
        <Button onClick={close}>Thôi</Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={submit.isPending || isSaved === null}
          disabled={blocking.length > 0 || isSaved === false}
        >
          Trình
        </Button>
      </div>
    </Form>
  );
}

interface LeftProps extends Pick<SubmitDrawerProps, 'close'> {
  readonly findings: readonly Finding[];
  readonly type: 'error' | 'warning';
  readonly title: string;
}

/** What is left to do in the text; a click closes the drawer and leads there. */
function Left({ findings, type, title, close }: LeftProps) {
  if (findings.length === 0) return null;
  return (
    <section className={styles['blocking']} aria-label={title}>
      <Alert type={type} showIcon title={title} />
      <div onClick={close} role="presentation">
        <FindingList findings={findings} />
      </div>
    </section>
  );
}
