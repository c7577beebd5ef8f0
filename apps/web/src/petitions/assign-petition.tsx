import { App, Form, Input, Select } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import { useAct } from '../server/use-answer.js';
import type { Petition } from './petition-state.js';

type Place = Petition['assignableTo'][number];

interface Values {
  readonly unitId: Place['id'];
  readonly handlerId?: Place['people'][number]['id'];
  readonly note?: string;
}

interface AssignPetitionProps {
  readonly petition: Petition;
  readonly onClose: () => void;
}

/** To a unit, and to one of its people when he is known already. */
export function AssignPetition({ petition, onClose }: AssignPetitionProps) {
  const { id: petitionId, assignableTo, unitId } = petition;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('unitId', form) ?? unitId;
  const assign = useAct('POST /api/petitions/:petitionId/assignment');
  const people = assignableTo.find(({ id }) => id === chosen)?.people ?? [];
  return (
    <ActDialog<Values>
      title="Giao xử lý"
      submitName="Giao"
      consequence="Người được giao thấy việc trên bàn làm việc và nhận thông báo ngay."
      form={form}
      initial={unitId ? { unitId } : {}}
      pending={assign.isPending}
      error={assign.error}
      onSubmit={({ handlerId = null, note = '', ...to }) =>
        assign.mutate(
          { params: { petitionId }, body: { ...to, handlerId, note } },
          {
            onSuccess: () => {
              void message.success('Đã giao.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="unitId"
        label="Đơn vị"
        rules={[{ required: true, message: 'Hãy chọn đơn vị' }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={assignableTo.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.resetFields(['handlerId'])}
        />
      </Form.Item>
      <Form.Item name="handlerId" label="Người trả lời (bỏ trống: trưởng đơn vị phân công)">
        <Select allowClear options={people.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="note" label="Ý kiến chỉ đạo">
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
