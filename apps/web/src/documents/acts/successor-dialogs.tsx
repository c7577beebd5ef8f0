import type { DocumentView } from '#contracts';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ActProps } from './act-props.js';

/** Another document of the same type takes its place (NĐ 30/2020 Điều 18 khoản 3). */
export function ReplaceDialog(props: ActProps) {
  const act = useAct('POST /api/documents/:documentId/replacement');
  const { document, onDone } = props;
  return (
    <SuccessorDialog
      {...props}
      title={`Thay thế ${document.code ?? 'văn bản'}`}
      submitName="Thay thế"
      consequence="Dùng khi sai nội dung: một văn bản cùng thể loại, đã ban hành, thay cho văn bản này."
      label="Văn bản thay thế"
      docType={document.docType}
      act={act}
      onChosen={(reason, replacementId) =>
        act.mutate(
          { params: { documentId: document.id }, body: { reason, replacementId } },
          { onSuccess: () => onDone('Đã ghi nhận văn bản thay thế') },
        )
      }
    />
  );
}

/** An official letter mends its form (NĐ 30/2020 Điều 18 khoản 3). */
export function CorrectDialog(props: ActProps) {
  const act = useAct('POST /api/documents/:documentId/correction');
  const { document, onDone } = props;
  return (
    <SuccessorDialog
      {...props}
      title={`Đính chính ${document.code ?? 'văn bản'}`}
      submitName="Đính chính"
      consequence="Dùng khi sai thể thức: một công văn đính chính, văn bản này vẫn có hiệu lực."
      label="Công văn đính chính"
      docType="CV"
      act={act}
      onChosen={(reason, correctionId) =>
        act.mutate(
          { params: { documentId: document.id }, body: { reason, correctionId } },
          { onSuccess: () => onDone('Đã ghi nhận công văn đính chính') },
        )
      }
    />
  );
}

interface SuccessorDialogProps extends ActProps {
  readonly title: string;
  readonly submitName: string;
  readonly consequence: string;
  readonly label: string;
  readonly docType: DocumentView['docType'];
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onChosen: (reason: string, id: DocumentView['id']) => void;
}

function SuccessorDialog({
  document,
  label,
  docType,
  act,
  onChosen,
  ...rest
}: SuccessorDialogProps) {
  const { title, submitName, consequence, onClose } = rest;
  const [form] = Form.useForm<{ other: DocumentView['id']; reason: string }>();
  const [search, setSearch] = useState('');
  const found = useAnswer('GET /api/documents', {
    query: { docType: [docType], search, limit: 20 },
  });
  const others = (found.data?.documents ?? []).filter(({ id }) => id !== document.id);
  return (
    <ActDialog
      {...{ title, submitName, consequence, onClose, form }}
      pending={act.isPending}
      error={act.error}
      onSubmit={({ other, reason }) => onChosen(reason.trim(), other)}
    >
      <Form.Item
        name="other"
        label={label}
        rules={[{ required: true, message: 'Hãy chọn văn bản' }]}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: setSearch }}
          placeholder="Tìm số, ký hiệu, trích yếu"
          loading={found.isFetching}
          notFoundContent="Không có văn bản phù hợp"
          options={others.map(({ id, subject, code, stateName }) => ({
            value: id,
            label: `${code ?? stateName} · ${subject}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label="Lý do"
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do' }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
