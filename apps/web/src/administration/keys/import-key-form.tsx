import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import { choices, purposeWords } from '../words.js';
import { OwnerField } from './owner-field.js';

interface Values {
  readonly purpose: ReplyOf<'GET /api/keys'>[number]['purpose'];
  readonly personId?: ReplyOf<'GET /api/accounts'>[number]['personId'];
  readonly label: string;
  readonly pin: string;
}

/** A key file of an authority goes into the vault; the PIN is only tried, unless it is the transport key's. */
export function ImportKeyForm({ onClose }: { readonly onClose: () => void }) {
  const take = useAct('POST /api/keys');
  const [file, setFile] = useState<File>();
  const submit = async ({ personId, ...values }: Values, chosen: File) => {
    const p12 = base64(new Uint8Array(await chosen.arrayBuffer()));
    const owner = values.purpose === 'personal' ? (personId ?? null) : null;
    take.mutate({ body: { ...values, personId: owner, p12 } }, { onSuccess: onClose });
  };
  return (
    <FormDrawer<Values>
      title="Nhập khóa P12"
      line="Tệp .p12 hoặc .pfx do tổ chức chứng thực cấp. Khóa được mã hóa khi lưu."
      submitName="Nhập khóa"
      initial={{ purpose: 'personal' }}
      pending={take.isPending}
      error={take.error}
      onClose={onClose}
      onSubmit={(values) => file && void submit(values, file)}
    >
      <>
        <Form.Item name="purpose" label="Dùng để" rules={needed('Hãy chọn')}>
          <Select options={choices(purposeWords)} />
        </Form.Item>
        <OwnerField />
        <Form.Item name="label" label="Tên hiển thị" rules={needed('Hãy ghi tên')}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item label="Tệp khóa" required>
          <input
            type="file"
            aria-label="Tệp khóa"
            accept=".p12,.pfx"
            required
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </Form.Item>
        <Form.Item name="pin" label="Mã PIN của tệp" rules={needed('Hãy nhập mã PIN')}>
          <Input.Password autoComplete="off" />
        </Form.Item>
      </>
    </FormDrawer>
  );
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
