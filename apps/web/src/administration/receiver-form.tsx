import { Form, Input, Select } from 'antd';
import { useAct } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import type { Receiver } from './receivers-section.js';
import { channelWords, choices } from './words.js';

type Values = Pick<Receiver, 'organId' | 'name' | 'channel' | 'address'> & {
  readonly aliases?: string[];
};

interface ReceiverFormProps {
  /** Left out, a new one is added. */
  readonly receiver?: Receiver;
  readonly onClose: () => void;
}

/** How a receiver is called and reached. */
export function ReceiverForm({ receiver, onClose }: ReceiverFormProps) {
  const add = useAct('POST /api/receivers');
  const change = useAct('PUT /api/receivers/:receiverId');
  const submit = ({ organId, aliases = [], ...values }: Values) => {
    const fields = { ...values, aliases };
    if (receiver) {
      const request = { params: { receiverId: receiver.id }, body: fields };
      change.mutate(request, { onSuccess: onClose });
    } else {
      const body = { organId, ...fields, certificatePem: null };
      add.mutate({ body }, { onSuccess: onClose });
    }
  };
  return (
    <FormDrawer<Values>
      title={receiver ? `Sửa ${receiver.name}` : 'Thêm nơi nhận'}
      submitName={receiver ? 'Lưu' : 'Thêm nơi nhận'}
      initial={receiver ? { ...receiver, aliases: [...receiver.aliases] } : { channel: 'http' }}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {!receiver && (
        <Form.Item
          name="organId"
          label="Mã định danh"
          rules={[
            {
              required: true,
              pattern: /^[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){0,3}$/,
              message: 'Dạng H99.01.05',
            },
          ]}
        >
          <Input autoFocus autoComplete="off" placeholder="H99.01" />
        </Form.Item>
      )}
      <Form.Item name="name" label="Tên" rules={needed('Hãy ghi tên')}>
        <Input autoComplete="off" maxLength={300} />
      </Form.Item>
      <Form.Item name="channel" label="Kênh gửi" rules={needed('Hãy chọn kênh')}>
        <Select options={choices(channelWords)} />
      </Form.Item>
      <Form.Item
        name="address"
        label="Địa chỉ"
        extra="https://… cho kênh trực tiếp; tên thư mục; hoặc hộp thư."
        rules={needed('Hãy ghi địa chỉ')}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name="aliases" label="Tên gọi khác" extra="Gõ từng tên rồi nhấn Enter.">
        <Select mode="tags" open={false} tokenSeparators={[';']} />
      </Form.Item>
    </FormDrawer>
  );
}
