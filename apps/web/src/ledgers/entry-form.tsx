import { App, Form, Input, Select } from 'antd';
import { DayInput } from '../parts/day-input.js';
import { DecimalInput } from '../parts/decimal-input.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { useAct } from '../server/use-answer.js';
import type { Ledger, LedgerColumn, LedgerEntry } from './ledger-types.js';

interface Written {
  readonly unitId: LedgerEntry['unitId'];
  readonly values: Readonly<Record<string, string | null | undefined>>;
}

interface EntryFormProps {
  readonly ledger: Ledger;
  /** Null: a new one. */
  readonly entry: LedgerEntry | null;
  readonly onClose: () => void;
}

/** Writes or mends an entry: one field for each column of the ledger. */
export function EntryForm({ ledger, entry, onClose }: EntryFormProps) {
  const { message } = App.useApp();
  const add = useAct('POST /api/ledgers/:ledger/entries');
  const edit = useAct('PUT /api/ledgers/:ledger/entries/:entryId');
  const { definition, myUnits, units } = ledger;
  const done = {
    onSuccess: () => {
      void message.success('Đã ghi sổ.');
      onClose();
    },
  };
  const submit = ({ unitId, values: written }: Written): void => {
    const values = Object.fromEntries(
      definition.columns.map(({ key }) => [key, written[key] ?? '']),
    );
    const params = { ledger: definition.key };
    if (!entry) add.mutate({ params, body: { unitId, values } }, done);
    else {
      const { id: entryId, revision } = entry;
      edit.mutate({ params: { ...params, entryId }, body: { revision, values } }, done);
    }
  };
  const options = (named: Ledger['units']) =>
    named.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDrawer<Written>
      title={entry ? `Sửa: ${definition.entry}` : definition.entry}
      line={`Sổ ${definition.title}`}
      submitName="Ghi sổ"
      initial={entry ?? { unitId: myUnits[0]?.id as Written['unitId'], values: {} }}
      pending={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {!entry && (
        <Form.Item name="unitId" label="Đơn vị ghi sổ" rules={needed('Hãy chọn đơn vị')}>
          <Select options={options(myUnits)} />
        </Form.Item>
      )}
      {definition.columns.map((column) => (
        <Form.Item
          key={column.key}
          name={['values', column.key]}
          label={column.required ? column.title : `${column.title} (nếu có)`}
          rules={column.required ? needed(`Hãy ghi: ${column.title}`) : []}
        >
          {fieldOf(column, options(units))}
        </Form.Item>
      ))}
    </FormDrawer>
  );
}

function fieldOf({ kind, options = [] }: LedgerColumn, units: { value: string; label: string }[]) {
  switch (kind) {
    case 'day':
      return <DayInput />;
    case 'number':
      return <DecimalInput />;
    case 'choice':
      return (
        <Select allowClear options={options.map((option) => ({ value: option, label: option }))} />
      );
    case 'unit':
      return <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={units} />;
    case 'link':
      return <Input type="url" maxLength={2_000} placeholder="https://…" />;
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4_000} />;
  }
}
