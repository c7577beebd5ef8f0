import { Form, Input, Select } from 'antd';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import type { RequestOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { choices, purposeWords } from '../words.js';
import { OwnerField } from './owner-field.js';

type Asked = RequestOf<'POST /api/keys/elsewhere'>['body'];
type Kind = Asked['kind'];

const kindWords: Readonly<Record<Kind, string>> = {
  remote: 'Dịch vụ ký từ xa, xác nhận trên điện thoại',
  agent: 'Thiết bị trên máy người ký, qua phần mềm ký',
  pkcs11: 'Thiết bị khóa gắn ở máy chủ (PKCS#11)',
};
const { personal, seal } = purposeWords;
const purposes = { personal, seal };

/** A key that stays where it is: only the way to it is kept here. */
export function KeyElsewhereForm({ onClose }: { readonly onClose: () => void }) {
  const register = useAct('POST /api/keys/elsewhere');
  const submit = (values: Asked): void =>
    register.mutate(
      {
        body: {
          ...values,
          personId: values.purpose === 'personal' ? values.personId : null,
          ...(values.kind === 'remote' && { credentialId: values.credentialId || null }),
        } as Asked,
      },
      { onSuccess: onClose },
    );
  return (
    <FormDrawer<Asked>
      title="Khai khóa ở nơi khác"
      line="Khóa không rời thiết bị hay dịch vụ đang giữ nó; hệ thống chỉ ghi đường tới khóa và chứng thư."
      submitName="Khai khóa"
      initial={{ kind: 'remote', purpose: 'personal' }}
      pending={register.isPending}
      error={register.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <>
        <Form.Item name="kind" label="Khóa ở đâu" rules={needed('Hãy chọn')}>
          <Select options={choices(kindWords)} />
        </Form.Item>
        <Form.Item name="purpose" label="Dùng để" rules={needed('Hãy chọn')}>
          <Select options={choices(purposes)} />
        </Form.Item>
        <OwnerField />
        <Form.Item name="label" label="Tên hiển thị" rules={needed('Hãy ghi tên')}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <WayFields />
      </>
    </FormDrawer>
  );
}

const WayFields = () => {
  const kind: unknown = Form.useWatch('kind');
  if (kind === 'remote') return <RemoteFields />;
  return kind === 'agent' ? <AgentFields /> : <TokenFields />;
};

function RemoteFields() {
  const services = useAnswer('GET /api/signing-services');
  return (
    <>
      <Form.Item name="serviceId" label="Dịch vụ" rules={needed('Hãy chọn dịch vụ')}>
        <Select
          options={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent="Chưa khai dịch vụ nào"
        />
      </Form.Item>
      <Form.Item
        name="userId"
        label="Mã người dùng ở dịch vụ"
        extra="Thường là số căn cước công dân."
        rules={needed('Hãy ghi mã')}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="credentialId" label="Mã chứng thư (bỏ trống nếu chỉ có một)">
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </>
  );
}

const AgentFields = () => (
  <Form.Item
    name="certificatePem"
    label="Chứng thư (PEM)"
    extra="Chứng thư của người ký trước, rồi đến các tổ chức cấp."
    rules={needed('Hãy dán chứng thư')}
  >
    <Input.TextArea rows={8} maxLength={40_000} placeholder="-----BEGIN CERTIFICATE-----" />
  </Form.Item>
);

const TokenFields = () => (
  <>
    <Form.Item name="token" label="Nhãn thiết bị" rules={needed('Hãy ghi nhãn')}>
      <Input autoComplete="off" maxLength={32} />
    </Form.Item>
    <Form.Item name="keyLabel" label="Nhãn khóa trên thiết bị" rules={needed('Hãy ghi nhãn')}>
      <Input autoComplete="off" maxLength={200} />
    </Form.Item>
    <Form.Item name="pin" label="Mã PIN của thiết bị" rules={needed('Hãy nhập mã PIN')}>
      <Input.Password autoComplete="off" maxLength={200} />
    </Form.Item>
  </>
);
