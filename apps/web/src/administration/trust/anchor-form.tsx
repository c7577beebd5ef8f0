import { Form, Input } from 'antd';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import type { RequestOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';

type Values = RequestOf<'POST /api/trust-anchors'>['body'];

/** One more root; whoever adds it answers for where it came from. */
export function AnchorForm({ onClose }: { readonly onClose: () => void }) {
  const add = useAct('POST /api/trust-anchors');
  return (
    <FormDrawer<Values>
      title="Tin cậy thêm một gốc"
      line="Chỉ lấy chứng thư gốc từ trang chính thức của tổ chức, và so mã băm trước khi lưu."
      submitName="Tin cậy gốc này"
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(body) => add.mutate({ body }, { onSuccess: onClose })}
    >
      <Form.Item name="label" label="Tên hiển thị" rules={needed('Hãy ghi tên')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="certificatePem"
        label="Chứng thư gốc (PEM)"
        rules={needed('Hãy dán chứng thư')}
      >
        <Input.TextArea rows={10} maxLength={20_000} placeholder="-----BEGIN CERTIFICATE-----" />
      </Form.Item>
    </FormDrawer>
  );
}
