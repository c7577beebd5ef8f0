import { App, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Period, UnitId } from '../reporting-types.js';

interface Values {
  readonly unitId: UnitId;
  readonly until: Dayjs;
  readonly reason: string;
}

interface AskExceptionProps {
  readonly periodId: Period['id'];
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly onClose: () => void;
}

/** Asks that a unit may still change its figures after the lock: why, and until when. */
export function AskException({ periodId, units, onClose }: AskExceptionProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const ask = useAct('POST /api/periods/:periodId/exceptions');
  return (
    <ActDialog<Values>
      title="Đề nghị mở khóa số liệu"
      submitName="Đề nghị"
      consequence="Lãnh đạo quyết định; đến hết thời điểm nêu ra, phiếu tự khóa lại."
      form={form}
      initial={units.length === 1 && units[0] ? { unitId: units[0].id } : {}}
      pending={ask.isPending}
      error={ask.error}
      onSubmit={({ until, ...body }) =>
        ask.mutate(
          { params: { periodId }, body: { ...body, until: until.toISOString() } },
          {
            onSuccess: () => {
              void message.success('Đã gửi đề nghị mở khóa.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="until" label="Mở đến" rules={needed('Hãy chọn thời điểm')}>
        <DatePicker showTime format="DD/MM/YYYY HH:mm" placeholder="dd/mm/yyyy hh:mm" />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={needed('Hãy ghi lý do')}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
