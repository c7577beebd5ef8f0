import { Form, Select } from 'antd';
import { needed } from '../../parts/form-drawer.js';
import { useAnswer } from '../../server/use-answer.js';

/** Whose key it is: only a personal one has a holder. */
export function OwnerField() {
  const purpose: unknown = Form.useWatch('purpose');
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  if (purpose !== 'personal') return null;
  return (
    <Form.Item name="personId" label="Người giữ khóa" rules={needed('Hãy chọn người')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={(accounts.data ?? []).map(({ personId, name, login }) => ({
          value: personId,
          label: `${name} (${login})`,
        }))}
      />
    </Form.Item>
  );
}
