import { Alert, App, Button, Checkbox, Form, Select } from 'antd';
import { Answered } from '../parts/answered.js';
import { PageHead } from '../parts/page-head.js';
import { wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';

type Setting = ReplyOf<'GET /api/digest-setting'>;
type Values = Omit<Setting, 'withoutMailbox'>;

/** When leaders and heads of units get the letter about what is late and what comes. */
export function DigestSection() {
  return (
    <>
      <PageHead
        title="Bản tin tuần"
        line="Mỗi tuần một thư điện tử cho lãnh đạo và trưởng đơn vị: nhiệm vụ quá hạn, nhiệm vụ sắp đến hạn."
      />
      <section className="card">
        <Answered answer={useAnswer('GET /api/digest-setting')}>
          {({ withoutMailbox, ...setting }) => (
            <>
              <Fields key={JSON.stringify(setting)} setting={setting} />
              {withoutMailbox.length > 0 && (
                <p className="soft" style={{ marginTop: 16 }}>
                  Chưa có địa chỉ thư nên không nhận được: {withoutMailbox.join(', ')}.
                </p>
              )}
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

function Fields({ setting }: { readonly setting: Values }) {
  const { message } = App.useApp();
  const save = useAct('PUT /api/digest-setting');
  const [form] = Form.useForm<Values>();
  const isOn = Form.useWatch('isOn', form) ?? setting.isOn;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      style={{ maxWidth: 420 }}
      initialValues={setting}
      onFinish={(body) =>
        save.mutate({ body }, { onSuccess: () => void message.success(savedWords(body)) })
      }
    >
      <Form.Item name="isOn" valuePropName="checked">
        <Checkbox>Gửi bản tin hằng tuần</Checkbox>
      </Form.Item>
      <Form.Item
        name="weekday"
        label="Gửi vào"
        extra="Ngày ấy nghỉ thì gửi ngày làm việc kế tiếp trong tuần."
      >
        <Select disabled={!isOn} options={weekdays} />
      </Form.Item>
      <Form.Item name="hour" label="Từ">
        <Select disabled={!isOn} options={hours} />
      </Form.Item>
      {save.error && <Alert type="error" showIcon title={wordsOf(save.error)} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        Lưu
      </Button>
    </Form>
  );
}

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'].map(
  (label, index) => ({ label, value: index + 1 }),
);

const hours = Array.from({ length: 24 }, (_, value) => ({ label: `${value} giờ`, value }));

const savedWords = ({ isOn, weekday, hour }: Values): string =>
  isOn
    ? `Đã lưu. Bản tin gửi ${weekdays[weekday - 1]?.label ?? ''} hằng tuần, từ ${hour} giờ.`
    : 'Đã lưu. Bản tin tuần đã tắt.';
