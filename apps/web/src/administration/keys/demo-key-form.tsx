import { Alert, Form, Modal, Select, Typography } from 'antd';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { FormDrawer, needed } from '../../parts/form-drawer.js';

type PersonId = ReplyOf<'GET /api/accounts'>[number]['personId'];

/** A key for trying out; its PIN is shown once and kept nowhere. */
export function DemoKeyForm({ onClose }: { readonly onClose: () => void }) {
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  const make = useAct('POST /api/keys/demo');
  if (make.data) {
    return (
      <Modal
        open
        title="Đã tạo khóa thử nghiệm"
        okText="Tôi đã ghi lại"
        onOk={onClose}
        onCancel={onClose}
      >
        <p>{make.data.subject}</p>
        <p>
          Mã PIN:{' '}
          <Typography.Text copyable strong style={{ fontSize: 20 }}>
            {make.data.pin}
          </Typography.Text>
        </p>
        <Alert type="warning" showIcon title="Mã PIN chỉ hiện lần này." />
      </Modal>
    );
  }
  return (
    <FormDrawer<{ personId: PersonId }>
      title="Tạo khóa thử nghiệm"
      line="Chứng thư mang chữ THỬ NGHIỆM; ngoài hệ thống này không ai tin."
      submitName="Tạo khóa"
      pending={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={(body) => make.mutate({ body })}
    >
      <Form.Item name="personId" label="Người giữ khóa" rules={needed('Hãy chọn người')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={accounts.isPending}
          options={(accounts.data ?? [])
            .filter(({ disabled }) => !disabled)
            .map(({ personId, name, login }) => ({ value: personId, label: `${name} (${login})` }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}
