import { App, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { useAct } from '../server/use-answer.js';
import type { Ledger, LedgerEntry } from './ledger-types.js';

interface ImportTableProps {
  readonly ledger: Ledger;
  readonly onClose: () => void;
}

/** Takes a table into the ledger; while one line is wrong, nothing of it is taken. */
export function ImportTable({ ledger, onClose }: ImportTableProps) {
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const take = useAct('POST /api/ledgers/:ledger/imports');
  const { definition, myUnits } = ledger;
  const submit = ({ unitId }: { unitId: LedgerEntry['unitId'] }): void => {
    if (!file) return void message.warning('Hãy chọn tệp');
    // Which table it is the server reads from its bytes, not from what this machine calls it.
    const body = new Blob([file], { type: 'application/octet-stream' });
    take.mutate(
      { params: { ledger: definition.key }, query: { unitId }, body },
      {
        onSuccess: ({ taken }) => {
          void message.success(`Đã nhập ${taken} dòng.`);
          onClose();
        },
      },
    );
  };
  return (
    <FormDrawer<{ unitId: LedgerEntry['unitId'] }>
      title="Nhập từ bảng tính"
      line={`Dòng đầu của bảng ghi tên cột: ${definition.columns.map(({ title }) => title).join('; ')}.`}
      submitName="Nhập vào sổ"
      initial={{ unitId: myUnits[0]?.id as LedgerEntry['unitId'] }}
      pending={take.isPending}
      error={take.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="unitId" label="Đơn vị ghi sổ" rules={needed('Hãy chọn đơn vị')}>
        <Select options={myUnits.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item label="Tệp CSV hoặc Excel (.xlsx), tối đa 2.000 dòng">
        <Upload.Dragger
          maxCount={1}
          accept=".csv,.xlsx"
          beforeUpload={(chosen) => (setFile(chosen), false)}
          onRemove={() => setFile(null)}
        >
          Thả tệp vào đây, hoặc chọn tệp từ máy
        </Upload.Dragger>
      </Form.Item>
    </FormDrawer>
  );
}
