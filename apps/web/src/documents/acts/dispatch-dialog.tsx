import { Checkbox, Form } from 'antd';
import { Answered } from '../../parts/answered.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ActProps } from './act-props.js';

type Receiver = ReplyOf<'GET /api/receivers'>[number];

/** To whom outside the document goes; the Sở is chosen beforehand. */
export function DispatchDialog(props: ActProps) {
  return (
    <Answered answer={useAnswer('GET /api/receivers')}>
      {(receivers) => <Choice {...props} receivers={receivers} />}
    </Answered>
  );
}

interface ChoiceProps extends ActProps {
  readonly receivers: readonly Receiver[];
}

function Choice({ document, receivers, onClose, onDone }: ChoiceProps) {
  const [form] = Form.useForm<{ receiverIds: Receiver['id'][] }>();
  const act = useAct('POST /api/documents/:documentId/dispatch');
  return (
    <ActDialog
      title={`Gửi văn bản ${document.code ?? ''}`}
      submitName="Gửi"
      consequence="Mỗi nơi nhận được một gói tin có bản PDF đã ký, đóng dấu. Gửi lại từng nơi được, gửi thêm nơi khác sau lần này thì không."
      form={form}
      initial={{ receiverIds: receivers.filter(isHealthDepartment).map(({ id }) => id) }}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ receiverIds }) =>
        act.mutate(
          { params: { documentId: document.id }, body: { receiverIds } },
          { onSuccess: () => onDone('Đã giao gửi; nơi nhận trả lời sẽ hiện ở đây') },
        )
      }
    >
      <Form.Item
        name="receiverIds"
        label="Nơi nhận ngoài cơ quan"
        // The rule asks for one; `aria-required` is not for a group.
        required={false}
        rules={[
          { required: true, type: 'array', min: 1, message: 'Hãy chọn ít nhất một nơi nhận' },
        ]}
      >
        <Checkbox.Group
          style={{ display: 'grid', gap: 6 }}
          options={receivers.map(({ id, name, channel }) => ({
            value: id,
            label: `${name} (${channels[channel]})`,
          }))}
        />
      </Form.Item>
    </ActDialog>
  );
}

const isHealthDepartment = ({ name }: Receiver): boolean => name.startsWith('Sở Y tế');

const channels: Readonly<Record<Receiver['channel'], string>> = {
  http: 'qua trục liên thông',
  folder: 'qua thư mục trao đổi',
  smtp: 'qua thư điện tử',
};
