import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { PersonDrawer } from './person-drawer.js';

type Account = ReplyOf<'GET /api/accounts'>[number];

const columns = [
  { title: 'Họ tên', dataIndex: 'name', width: 220 },
  { title: 'Tên đăng nhập', dataIndex: 'login', width: 170 },
  {
    title: 'Vị trí hiện nay',
    render: (_: unknown, { posts }: Account) =>
      posts
        .filter(({ live }) => live)
        .map(({ title, unitName }) => `${title}, ${unitName}`)
        .join('; ') || <span className="soft">Chưa giữ vị trí nào</span>,
  },
  {
    title: 'Khóa ký',
    width: 90,
    render: (_: unknown, { keys }: Account) => (keys > 0 ? `${keys} khóa` : '–'),
  },
  {
    title: 'Tài khoản',
    width: 130,
    render: (_: unknown, { disabled }: Account) => (
      <Mark tone={disabled ? 'late' : 'done'}>{disabled ? 'Đã khóa' : 'Đang dùng'}</Mark>
    ),
  },
];

/** Who works here, in which post, and whether he can sign in. */
export function PeopleSection() {
  const [search, setSearch] = useAddressPart('tim');
  const [opened, setOpened] = useAddressPart('nguoi');
  const [adding, setAdding] = useState(false);
  const accounts = useAnswer('GET /api/accounts', { query: search ? { search } : {} });
  return (
    <>
      <PageHead
        title="Người và vị trí"
        line="Mỗi người một tài khoản; quyền đến từ vị trí đang giữ."
        actions={
          <Flex gap={8}>
            <Input.Search
              allowClear
              aria-label="Tìm người"
              placeholder="Tìm theo tên, tên đăng nhập"
              defaultValue={search}
              onSearch={setSearch}
              style={{ width: 260 }}
            />
            <Button type="primary" onClick={() => setAdding(true)}>
              Thêm người
            </Button>
          </Flex>
        }
      />
      <Answered answer={accounts}>
        {(rows) => {
          const account = rows.find(({ personId }) => personId === opened);
          return (
            <>
              <DataTable
                rowKey="personId"
                columns={columns}
                rows={rows}
                empty={<EmptyState title="Không có người nào như vậy" />}
                onOpen={({ personId }) => setOpened(personId)}
              />
              {account && <PersonDrawer account={account} onClose={() => setOpened('')} />}
            </>
          );
        }}
      </Answered>
      {adding && <AddPerson onClose={() => setAdding(false)} onAdded={setOpened} />}
    </>
  );
}

interface AddPersonProps {
  readonly onClose: () => void;
  readonly onAdded: (personId: string) => void;
}

function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const add = useAct('POST /api/people');
  return (
    <FormDrawer<{ name: string; email?: string; login: string; password: string }>
      title="Thêm người"
      line="Người mới đăng nhập được ngay, nhưng chưa làm được gì cho đến khi được giao vị trí."
      submitName="Thêm người"
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={({ email, ...person }) =>
        add.mutate(
          { body: { ...person, email: email?.trim() || null } },
          {
            onSuccess: ({ id }) => {
              onClose();
              onAdded(id);
            },
          },
        )
      }
    >
      <Form.Item name="name" label="Họ tên" rules={needed('Hãy ghi họ tên')}>
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="email" label="Thư điện tử (nếu có)">
        <Input type="email" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="login"
        label="Tên đăng nhập"
        rules={[
          {
            required: true,
            pattern: /^[a-z0-9._-]{2,60}$/,
            message: 'Chữ thường không dấu, số, . _ -',
          },
        ]}
      >
        <Input autoComplete="off" placeholder="nguyen.van.a" />
      </Form.Item>
      <Form.Item
        name="password"
        label="Mật khẩu lần đầu"
        extra="Ít nhất 12 ký tự; đưa tận tay cho người dùng."
        rules={[{ required: true, min: 12, message: 'Ít nhất 12 ký tự' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </FormDrawer>
  );
}
