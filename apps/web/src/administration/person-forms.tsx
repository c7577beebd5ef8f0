import { Form, Input } from 'antd';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';

interface AboutPerson {
  readonly account: ReplyOf<'GET /api/accounts'>[number];
  readonly onClose: () => void;
}

export function RenamePerson({ account: { personId, name, email }, onClose }: AboutPerson) {
  const rename = useAct('PUT /api/people/:personId/name');
  return (
    <FormDrawer<{ name: string; email: string }>
      title="Sửa họ tên"
      line="Văn bản và sổ đã có giữ nguyên tên lúc đó."
      submitName="Lưu"
      initial={{ name, email: email ?? '' }}
      pending={rename.isPending}
      error={rename.error}
      onClose={onClose}
      onSubmit={(body) =>
        rename.mutate(
          { params: { personId }, body: { name: body.name, email: body.email.trim() || null } },
          { onSuccess: onClose },
        )
      }
    >
      <Form.Item name="name" label="Họ tên" rules={needed('Hãy ghi họ tên')}>
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="email" label="Thư điện tử (nếu có)">
        <Input type="email" autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}

export function SetPassword({ account: { personId, name }, onClose }: AboutPerson) {
  const set = useAct('PUT /api/people/:personId/password');
  return (
    <FormDrawer<{ password: string }>
      title={`Mật khẩu mới cho ${name}`}
      line="Mọi phiên làm việc đang mở của người này kết thúc ngay."
      submitName="Đặt mật khẩu"
      pending={set.isPending}
      error={set.error}
      onClose={onClose}
      onSubmit={(body) => set.mutate({ params: { personId }, body }, { onSuccess: onClose })}
    >
      <Form.Item
        name="password"
        label="Mật khẩu mới"
        rules={[{ required: true, min: 12, message: 'Ít nhất 12 ký tự' }]}
      >
        <Input.Password autoFocus autoComplete="new-password" />
      </Form.Item>
    </FormDrawer>
  );
}
