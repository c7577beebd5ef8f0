import { Form, Input, Select } from 'antd';
import { needed } from '../parts/form-drawer.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';

type PlanId = ReplyOf<'GET /api/documents'>['documents'][number]['id'];

const inForce = ['issued', 'sent', 'acknowledged', 'filed'] as const;

/** Which plan and which of its rows; without a plan the task is written in words. */
export function PlanRowFields() {
  const form = Form.useFormInstance();
  const documentId = Form.useWatch('documentId', form) as PlanId | undefined;
  const plans = useAnswer('GET /api/documents', {
    query: { docType: 'KH', state: [...inForce], limit: 100 },
  }).data?.documents;
  return (
    <>
      <Form.Item
        name="documentId"
        label="Kế hoạch (bỏ trống khi nhiệm vụ không nằm trong kế hoạch)"
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={
            plans?.map(({ id, code, subject }) => ({
              value: id,
              label: [code, subject].filter(Boolean).join(' – '),
            })) ?? []
          }
          onChange={() => form.resetFields(['rowId'])}
        />
      </Form.Item>
      {documentId ? <RowField documentId={documentId} /> : <TitleField />}
    </>
  );
}

function RowField({ documentId }: { readonly documentId: PlanId }) {
  const { data } = useAnswer('GET /api/documents/:documentId/tasks', { params: { documentId } });
  return (
    <Form.Item name="rowId" label="Nhiệm vụ" rules={needed('Hãy chọn nhiệm vụ')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent="Kế hoạch này không có dòng nhiệm vụ nào"
        options={
          data?.tasks.map(({ rowId, label, text }) => ({
            value: `${data.versionId} ${rowId}`,
            label: [label, text].filter(Boolean).join('. '),
          })) ?? []
        }
      />
    </Form.Item>
  );
}

const TitleField = () => (
  <Form.Item name="title" label="Tên nhiệm vụ" rules={needed('Hãy ghi tên nhiệm vụ')}>
    <Input maxLength={500} />
  </Form.Item>
);
