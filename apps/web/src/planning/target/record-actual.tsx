import { App, Form, Input, Select } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { DecimalInput } from '../../parts/decimal-input.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Target, UnitId } from '../plan-types.js';
import { wanted } from '../row-words.js';
import { unitOf } from '../target-table.js';

interface Values {
  readonly unitId: UnitId;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly note?: string;
}

interface RecordActualProps {
  readonly target: Target;
  readonly onClose: () => void;
}

/** What a unit reached over a stretch of time. */
export function RecordActual({ target, onClose }: RecordActualProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const record = useAct('POST /api/targets/:targetId/actuals');
  const [mine] = target.myUnits;
  return (
    <ActDialog<Values>
      title="Ghi giá trị đạt được"
      submitName="Ghi"
      consequence={`Phải đạt ${wanted(target)}.`}
      form={form}
      initial={mine ? { unitId: mine.id } : {}}
      pending={record.isPending}
      error={record.error}
      onSubmit={({ note = '', ...body }) =>
        record.mutate(
          { params: { targetId: target.id }, body: { ...body, note } },
          {
            onSuccess: () => {
              void message.success('Đã ghi giá trị.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
        <Select options={target.myUnits.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="from" label="Từ ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label="Đến ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="value" label="Giá trị" rules={needed('Hãy ghi giá trị')}>
        <DecimalInput suffix={unitOf(target.measure)} />
      </Form.Item>
      <Form.Item name="note" label="Ghi chú">
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
