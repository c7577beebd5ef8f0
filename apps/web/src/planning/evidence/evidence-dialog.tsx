import { App, Form, Input, Radio, Upload } from 'antd';
import { useState } from 'react';
import { IssuedDocumentField } from '../../documents/issued-document-field.js';
import { whyNotSent } from '../../drafting/new/file/sendable.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import type { RequestOf } from '../../server/routes.js';

export type NewEvidence = RequestOf<'POST /api/targets/:targetId/evidence'>['body'];
type DocumentId = Extract<NewEvidence, { kind: 'document' }>['documentId'];

interface Values {
  readonly kind: 'document' | 'link' | 'file';
  readonly documentId?: DocumentId;
  readonly name?: string;
  readonly url?: string;
  readonly note?: string;
}

interface EvidenceDialogProps {
  readonly title: string;
  readonly consequence: string;
  readonly submitName: string;
  readonly withNote?: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onGiven: (evidence: NewEvidence, note: string) => void;
  /** Absent where a file is not taken. */
  readonly onFile?: (file: File) => void;
  readonly onClose: () => void;
}

/** What shows that something was done: an issued document, a link, a file. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { title, consequence, submitName, withNote, act, onGiven, onFile, onClose } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'document';
  const [file, setFile] = useState<File | null>(null);

  function submit({ kind: chosen, documentId, name = '', url = '', note = '' }: Values): void {
    if (chosen === 'document') onGiven({ kind: 'document', documentId: documentId ?? '' }, note);
    else if (chosen === 'link') onGiven({ kind: 'link', name, url }, note);
    else if (!file) void message.warning('Hãy chọn tệp');
    else if (whyNotSent(file)) void message.error(whyNotSent(file));
    else onFile?.(file);
  }

  return (
    <ActDialog<Values>
      title={title}
      submitName={submitName}
      consequence={consequence}
      form={form}
      initial={{ kind: 'document' }}
      pending={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="kind" label="Minh chứng là">
        <Radio.Group
          options={[
            { value: 'document', label: 'Văn bản đã ban hành' },
            { value: 'link', label: 'Đường dẫn' },
            ...(onFile ? [{ value: 'file', label: 'Tệp' }] : []),
          ]}
        />
      </Form.Item>
      {kind === 'document' && <IssuedDocumentField />}
      {kind === 'link' && (
        <>
          <Form.Item name="name" label="Tên" rules={needed('Hãy ghi tên')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item
            name="url"
            label="Đường dẫn"
            rules={[{ required: true, type: 'url', message: 'Hãy ghi đường dẫn https://…' }]}
          >
            <Input maxLength={2_000} inputMode="url" />
          </Form.Item>
        </>
      )}
      {kind === 'file' && (
        <Form.Item label="Tệp, đến 20 MB">
          <Upload.Dragger
            maxCount={1}
            beforeUpload={(chosen) => (setFile(chosen), false)}
            onRemove={() => setFile(null)}
          >
            Thả tệp vào đây, hoặc chọn tệp từ máy
          </Upload.Dragger>
        </Form.Item>
      )}
      {withNote && (
        <Form.Item name="note" label="Ghi chú">
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      )}
    </ActDialog>
  );
}
