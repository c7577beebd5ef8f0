import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Select } from 'antd';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { DayInput } from '../parts/day-input.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import { useMe } from '../shell/me.js';
import { PlanRowFields } from './plan-row-fields.js';

type Plan = ReplyOf<'GET /api/documents'>['documents'][number];
type UnitId = Plan['unitId'];

interface Values {
  readonly unitId: UnitId;
  readonly documentId?: Plan['id'];
  readonly rowId?: string;
  readonly title?: string;
  readonly dueOn: string;
  readonly wantedOn: string;
  readonly reason: string;
}

interface NewExtensionProps {
  readonly onClose: () => void;
  /** What it is for, when it is asked from there. */
  readonly about?: Pick<Values, 'documentId' | 'rowId'> & { readonly dueOn?: string };
}

/** Asks for more time, for a row of an issued plan or for a task in words. */
export function NewExtension({ onClose, about = {} }: NewExtensionProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const units = useMyUnits();
  const ask = useAct('POST /api/extensions');
  const onSuccess = ({ id }: { id: ReplyOf<'POST /api/extensions'>['id'] }): void => {
    void message.success('Đã gửi trưởng đơn vị xem xét.');
    void navigate({ to: '/gia-han/$extensionId', params: { extensionId: id } });
  };
  return (
    <FormDrawer<Values>
      title="Xin gia hạn"
      line="Trưởng đơn vị xem xét và chuyển lãnh đạo quyết định trong 3 ngày làm việc."
      submitName="Gửi đề nghị"
      initial={{ ...about, ...(units[0] && { unitId: units[0].unitId }) }}
      pending={ask.isPending}
      error={ask.error}
      onSubmit={({ documentId, rowId, title, ...rest }) =>
        ask.mutate(
          { body: { ...rest, ...(documentId ? planOf(documentId, rowId) : { title }) } },
          { onSuccess },
        )
      }
      onClose={onClose}
    >
      {units.length > 1 && (
        <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
          <Select
            options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          />
        </Form.Item>
      )}
      {units.length <= 1 && (
        <Form.Item name="unitId" hidden>
          <Input />
        </Form.Item>
      )}
      <PlanRowFields />
      <Form.Item name="dueOn" label="Thời hạn hiện nay" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="wantedOn" label="Xin gia hạn đến" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={needed('Hãy ghi lý do')}>
        <Input.TextArea rows={4} maxLength={2_000} />
      </Form.Item>
    </FormDrawer>
  );
}

/** The field's value carries the version and the row: `versionId rowId`. */
function planOf(documentId: Plan['id'], value = '') {
  const [versionId = '', rowId = ''] = value.split(' ');
  return { plan: { documentId, versionId, rowId } };
}

function useMyUnits() {
  const { posts } = useMe();
  return posts
    .filter(({ role }) => role === 'drafter' || role === 'unitHead')
    .filter((post, n, all) => all.findIndex(({ unitId }) => unitId === post.unitId) === n);
}
