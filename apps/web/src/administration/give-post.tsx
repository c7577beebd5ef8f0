import { Form, Input, Select } from 'antd';
import { useAct, useAnswer } from '../server/use-answer.js';
import type { ReplyOf } from '../server/routes.js';
import { DayInput } from '../parts/day-input.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { choices, roleWords } from './words.js';
import { today } from '../parts/times.js';

type Post = ReplyOf<'GET /api/posts'>[number];
type Values = Pick<Post, 'unitId' | 'role' | 'title' | 'from'> & { readonly to?: string };

interface GivePostProps {
  readonly personId: Post['personId'];
  readonly onClose: () => void;
}

/** A post from a day to a day; what it lets do follows from its role. */
export function GivePost({ personId, onClose }: GivePostProps) {
  const units = useAnswer('GET /api/units');
  const give = useAct('POST /api/posts');
  const working = units.data?.filter(({ closedOn }) => closedOn === null) ?? [];
  return (
    <FormDrawer<Values>
      title="Giao vị trí công tác"
      submitName="Giao vị trí"
      initial={{ from: today() }}
      pending={give.isPending}
      error={give.error}
      onClose={onClose}
      onSubmit={({ to, ...post }) =>
        give.mutate({ body: { ...post, personId, to: to || null } }, { onSuccess: onClose })
      }
    >
      <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={working.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="role" label="Vai trò" rules={needed('Hãy chọn vai trò')}>
        <Select options={choices(roleWords)} />
      </Form.Item>
      <Form.Item
        name="title"
        label="Chức danh"
        extra="Như in trên văn bản: Phó Giám đốc, Trưởng phòng…"
        rules={needed('Hãy ghi chức danh')}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="from" label="Từ ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label="Đến hết ngày (để trống khi không có thời hạn)">
        <DayInput />
      </Form.Item>
    </FormDrawer>
  );
}
