import { App, Form, Input, Select } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Leftover } from './leftover-state.js';

interface Values {
  readonly toId: string;
  readonly note?: string;
}

interface CarryDialogProps {
  readonly leftover: Leftover;
  readonly onClose: () => void;
}

/** Onto a row of the new plan; the one that asks something else of the same is proposed. */
export function CarryDialog({ leftover, onClose }: CarryDialogProps) {
  const { id: leftoverId, heirs, heirId, row } = leftover;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const carry = useAct('POST /api/leftovers/:leftoverId/carrying');
  return (
    <ActDialog<Values>
      title="Chuyển sang kế hoạch mới"
      submitName="Chuyển"
      consequence={
        row === 'task'
          ? 'Tiến độ, sản phẩm và minh chứng sang dòng được chọn; nhiệm vụ cũ khép lại. Đơn vị chủ trì và thời hạn là của kế hoạch mới.'
          : 'Giá trị và minh chứng sang chỉ tiêu được chọn; chỉ tiêu cũ không ghi thêm nữa.'
      }
      form={form}
      {...(heirId ? { initial: { toId: heirId } } : {})}
      pending={carry.isPending}
      error={carry.error}
      onSubmit={({ toId, note = '' }) =>
        carry.mutate(
          { params: { leftoverId }, body: { toId, note } },
          {
            onSuccess: () => {
              void message.success('Đã chuyển sang kế hoạch mới.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="toId" label="Dòng của kế hoạch mới" rules={needed('Hãy chọn dòng')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={heirs.map(({ id, number, words, says }) => ({
            value: id,
            label: `${number} ${words} (${says})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label="Ý kiến chỉ đạo">
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
