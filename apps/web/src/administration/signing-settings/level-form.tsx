import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { Answered } from '../../parts/answered.js';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import styles from './settings.module.css';

type Setting = ReplyOf<'GET /api/signature-level'>;
type Level = Setting['level'];

const levels: readonly { readonly level: Level; readonly name: string; readonly line: string }[] = [
  {
    level: 'B-B',
    name: 'B-B, cơ bản',
    line: 'Chữ ký và chứng thư; thời điểm do người ký tự khai.',
  },
  {
    level: 'B-T',
    name: 'B-T, có dấu thời gian',
    line: 'Bên thứ ba chứng nhận chữ ký có từ lúc nào.',
  },
  {
    level: 'B-LT',
    name: 'B-LT, kèm dữ liệu kiểm tra',
    line: 'Trả lời về thu hồi nằm ngay trong tệp: kiểm tra được khi nơi cấp không còn.',
  },
  {
    level: 'B-LTA',
    name: 'B-LTA, lưu lâu dài',
    line: 'Thêm dấu thời gian trên cả văn bản, được làm mới trước khi hết hạn.',
  },
];

/** The level and, in their order, the authorities that stamp the time. */
export function LevelForm() {
  return (
    <section className="card" aria-labelledby="muc-chu-ky">
      <h2 id="muc-chu-ky">Mức chữ ký của cơ quan</h2>
      <Answered answer={useAnswer('GET /api/signature-level')}>
        {(setting) => <Fields key={JSON.stringify(setting)} setting={setting} />}
      </Answered>
    </section>
  );
}

interface Values {
  readonly level: Level;
  readonly urls: string;
}

function Fields({ setting }: { readonly setting: Setting }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const save = useAct('PUT /api/signature-level');
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className={styles['form'] ?? ''}
      initialValues={{ level: setting.level, urls: setting.timestampUrls.join('\n') }}
      onFinish={({ level, urls }) =>
        save.mutate(
          { body: { level, timestampUrls: linesOf(urls) } },
          { onSuccess: (saved) => void message.success(savedWords(saved)) },
        )
      }
    >
      <Form.Item name="level" label="Mức">
        <Radio.Group
          className={styles['levels'] ?? ''}
          options={levels.map(({ level, name, line }) => ({
            value: level,
            label: (
              <>
                <strong>{name}</strong>
                <span className={styles['line']}>{line}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="urls"
        label="Nơi cấp dấu thời gian"
        extra="Mỗi dòng một địa chỉ, hỏi lần lượt từ trên xuống. Mức B-B không cần."
      >
        <Input.TextArea rows={3} placeholder="http://tsa.example.vn" />
      </Form.Item>
      {save.error && <Alert type="error" showIcon title={wordsOf(save.error)} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        Lưu mức chữ ký
      </Button>
    </Form>
  );
}

/** What stands from now on, as the server has it. */
const savedWords = ({ level, timestampUrls }: Setting): string => {
  const name = levels.find((one) => one.level === level)?.name ?? level;
  const asks =
    timestampUrls.length > 0 ? `, hỏi ${timestampUrls.length} nơi cấp dấu thời gian` : '';
  return `Đã lưu. Chữ ký từ nay ở mức ${name}${asks}.`;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
