import { Form, Input, Select } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import { needed } from '../parts/form-drawer.js';
import { useWorkingUnits } from '../server/use-working-units.js';
import type { TaskRow, UnitId } from './plan-types.js';

interface Values {
  readonly leadUnitIds: UnitId[];
  readonly reason: string;
}

interface ReassignDialogProps {
  readonly title: string;
  readonly lead: TaskRow['lead'];
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (values: Values) => void;
  readonly onClose: () => void;
}

/** Other units answer for a row from now on, for a reason. */
export function ReassignDialog({ title, lead, act, onSubmit, onClose }: ReassignDialogProps) {
  const [form] = Form.useForm<Values>();
  const units = useWorkingUnits();
  return (
    <ActDialog<Values>
      title={title}
      submitName="Giao lại"
      consequence="Đơn vị mới thấy việc ngay; kế hoạch đã ban hành giữ nguyên lời văn."
      form={form}
      initial={{ leadUnitIds: lead.filter(({ closed }) => !closed).map(({ id }) => id) }}
      pending={act.isPending}
      error={act.error}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item name="leadUnitIds" label="Đơn vị chủ trì" rules={needed('Hãy chọn đơn vị')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={needed('Hãy ghi lý do')}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
