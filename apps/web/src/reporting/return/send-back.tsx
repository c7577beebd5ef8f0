import { App, Button, Form, Input, Select } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import { placeOfTarget, placeOfTask, placeOfWords } from './filling/changed-rows.js';
import type { Content, UnitReturn } from './return-types.js';
import { saidNames } from './said-field.js';

interface Values {
  readonly reason: string;
  readonly comments?: { readonly place: string; readonly text: string }[];
}

interface SendBackProps {
  readonly view: UnitReturn;
  readonly onClose: () => void;
}

/** Back to the unit, with what is meant at each figure. */
export function SendBack({ view, onClose }: SendBackProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const sendBack = useAct('POST /api/returns/:returnId/sending-back');
  return (
    <ActDialog<Values>
      title="Trả lại phiếu kèm ý kiến"
      submitName="Trả lại"
      consequence="Đơn vị sửa những chỗ được nêu rồi trình lại; ý kiến hiện ngay cạnh số liệu."
      form={form}
      danger
      width={640}
      pending={sendBack.isPending}
      error={sendBack.error}
      onSubmit={({ reason, comments = [] }) =>
        sendBack.mutate(
          { params: { returnId: view.id }, body: { reason, comments } },
          {
            onSuccess: () => {
              void message.success('Đã trả lại đơn vị.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="reason" label="Lý do" rules={needed('Hãy ghi lý do')}>
        <Input.TextArea rows={3} maxLength={2_000} autoFocus />
      </Form.Item>
      <Form.List name="comments">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key}>
                <Form.Item
                  name={[name, 'place']}
                  label="Số liệu"
                  rules={needed('Hãy chọn số liệu')}
                >
                  <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    options={placesOf(view.content)}
                  />
                </Form.Item>
                <Form.Item name={[name, 'text']} label="Ý kiến" rules={needed('Hãy ghi ý kiến')}>
                  <Input.TextArea rows={2} maxLength={2_000} />
                </Form.Item>
                <Button type="link" size="small" onClick={() => remove(name)}>
                  Bỏ ý kiến này
                </Button>
              </div>
            ))}
            <Button onClick={() => add()}>Thêm ý kiến cho một số liệu</Button>
          </>
        )}
      </Form.List>
    </ActDialog>
  );
}

const placesOf = ({ targets, tasks }: Content) => [
  ...targets.map(({ targetId, words }, index) => ({
    value: placeOfTarget(targetId),
    label: `Chỉ tiêu ${index + 1}. ${words}`,
  })),
  ...tasks.map(({ taskId, number, action }) => ({
    value: placeOfTask(taskId),
    label: `Nhiệm vụ ${number} ${action}`,
  })),
  ...saidNames.map(([part, name]) => ({ value: placeOfWords(part), label: name })),
];
