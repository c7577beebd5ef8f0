import { useNavigate } from '@tanstack/react-router';
import { App, Checkbox, Form, Input, Select } from 'antd';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { DayInput } from '../parts/day-input.js';
import { today } from '../parts/times.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import type { PetitionRow } from './petition-state.js';

interface Values {
  readonly title: string;
  readonly content: string;
  readonly channel: PetitionRow['channel'];
  readonly topic: string;
  readonly receivedOn: string;
  readonly anonymous?: boolean;
  readonly confidential?: boolean;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** Writes a petition into the register; its time begins. */
export function NewPetition({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const settings = useAnswer('GET /api/petitions/settings').data;
  const receive = useAct('POST /api/petitions');
  const submit = ({ name = '', phone, email, address, anonymous = false, ...rest }: Values): void =>
    receive.mutate(
      {
        body: {
          ...rest,
          anonymous,
          petitioner: anonymous ? null : { name, phone, email, address },
        },
      },
      {
        onSuccess: ({ id, code }) => {
          void message.success(`Đã vào sổ, số ${code}.`);
          void navigate({ to: '/phan-anh/$petitionId', params: { petitionId: id } });
        },
      },
    );
  return (
    <FormDrawer<Values>
      title="Vào sổ phản ánh, kiến nghị"
      line="Thời hạn trả lời tính từ ngày làm việc sau ngày tiếp nhận, theo lĩnh vực."
      submitName="Vào sổ"
      initial={{ receivedOn: today(), channel: 'phone' }}
      pending={receive.isPending}
      error={receive.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label="Tóm tắt, không ghi tên người phản ánh"
        rules={needed('Hãy ghi tóm tắt nội dung')}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="content" label="Nội dung" rules={needed('Hãy ghi nội dung phản ánh')}>
        <Input.TextArea rows={5} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="topic" label="Lĩnh vực" rules={needed('Hãy chọn lĩnh vực')}>
        <Select
          options={
            settings?.topics.map(({ key, name, workingDays }) => ({
              value: key,
              label: `${name} (${workingDays} ngày làm việc)`,
            })) ?? []
          }
        />
      </Form.Item>
      <Form.Item name="channel" label="Nguồn đến" rules={needed('Hãy chọn nguồn đến')}>
        <Select
          options={settings?.channels.map(({ key, name }) => ({ value: key, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="receivedOn" label="Ngày tiếp nhận" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="anonymous" valuePropName="checked">
        <Checkbox>Phản ánh ẩn danh</Checkbox>
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.anonymous !== b.anonymous}>
        {({ getFieldValue }) => getFieldValue('anonymous') !== true && <PetitionerFields />}
      </Form.Item>
    </FormDrawer>
  );
}

const PetitionerFields = () => (
  <>
    <Form.Item name="name" label="Họ tên người phản ánh" rules={needed('Hãy ghi họ tên')}>
      <Input maxLength={200} />
    </Form.Item>
    <Form.Item name="phone" label="Điện thoại">
      <Input maxLength={30} />
    </Form.Item>
    <Form.Item name="email" label="Thư điện tử">
      <Input maxLength={200} />
    </Form.Item>
    <Form.Item name="address" label="Địa chỉ">
      <Input maxLength={500} />
    </Form.Item>
    <Form.Item name="confidential" valuePropName="checked">
      <Checkbox>Giữ bí mật người phản ánh: chỉ người xử lý được xem tên</Checkbox>
    </Form.Item>
  </>
);
