import { Form, Input, Select } from 'antd';
import { DayInput } from '../../parts/day-input.js';
import { useAct } from '../../server/use-answer.js';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import { choices } from '../words.js';

const kindWords = {
  holiday: 'Ngày nghỉ',
  makeUpDay: 'Ngày làm bù',
  ordinary: 'Làm việc bình thường',
} as const;

interface Values {
  readonly day: string;
  readonly kind: keyof typeof kindWords;
  readonly name: string;
  readonly basis: string;
}

/** What the body sets for one day beside the calendar of the state. */
export function DayForm({ onClose }: { readonly onClose: () => void }) {
  const set = useAct('PUT /api/calendar/days/:day');
  return (
    <FormDrawer<Values>
      title="Đặt một ngày"
      line="Điều cơ quan đặt thắng lịch chung của cả nước cho ngày ấy."
      submitName="Đặt"
      initial={{ kind: 'holiday' }}
      pending={set.isPending}
      error={set.error}
      onClose={onClose}
      onSubmit={({ day, ...body }) => set.mutate({ params: { day }, body }, { onSuccess: onClose })}
    >
      <Form.Item name="day" label="Ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="kind" label="Là">
        <Select options={choices(kindWords)} />
      </Form.Item>
      <Form.Item name="name" label="Vì" rules={needed('Hãy ghi lý do')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="basis" label="Căn cứ" rules={needed('Hãy ghi căn cứ')}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}
