import { Form, Input, Select } from 'antd';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import type { RequestOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import { choices } from '../words.js';

type Values = RequestOf<'POST /api/signing-services'>['body'];

export const styleWords: Readonly<Record<Values['style'], string>> = {
  csc: 'CSC (chuẩn chung)',
  smartca: 'VNPT SmartCA',
  mysign: 'Viettel MySign',
};

/** A remote signing service that the body has a contract with. */
export function ServiceForm({ onClose }: { readonly onClose: () => void }) {
  const add = useAct('POST /api/signing-services');
  return (
    <FormDrawer<Values>
      title="Khai dịch vụ ký từ xa"
      line="Địa chỉ, mã và bí mật do nhà cung cấp trao khi ký hợp đồng. Bí mật được mã hóa khi lưu và không hiện lại."
      submitName="Khai dịch vụ"
      initial={{ style: 'smartca' }}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(body) => add.mutate({ body }, { onSuccess: onClose })}
    >
      <Form.Item name="name" label="Tên" rules={needed('Hãy ghi tên')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="style" label="Loại" rules={needed('Hãy chọn')}>
        <Select options={choices(styleWords)} />
      </Form.Item>
      <Form.Item name="address" label="Địa chỉ" rules={needed('Hãy ghi địa chỉ')}>
        <Input autoComplete="off" maxLength={500} placeholder="https://" />
      </Form.Item>
      <Form.Item name="clientId" label="Mã ứng dụng" rules={needed('Hãy ghi mã')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="secret" label="Bí mật" rules={needed('Hãy ghi bí mật')}>
        <Input.Password autoComplete="off" maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}
