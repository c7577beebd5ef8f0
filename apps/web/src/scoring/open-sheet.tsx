import { useNavigate } from '@tanstack/react-router';
import { Form, InputNumber, Select } from 'antd';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import type { RequestOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { useMe } from '../shell/me.js';
import { thisYear } from '../parts/times.js';

type Opened = RequestOf<'POST /api/score-sheets'>['body'];

/** Opens the sheet of a year by one of the sets. */
export function OpenSheet({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const sets = useAnswer('GET /api/score-sets').data?.sets ?? [];
  const open = useAct('POST /api/score-sheets');
  const { posts } = useMe();
  const units = new Map(posts.map(({ unitId, unitName }) => [unitId, unitName]));
  return (
    <FormDrawer<Opened>
      title="Mở bảng chấm điểm"
      line="Bộ tiêu chí được giữ nguyên trong bảng này từ hôm nay, dù sau đó bộ tiêu chí có thay đổi."
      submitName="Mở bảng"
      initial={{ year: thisYear(), unitId: [...units.keys()][0] as Opened['unitId'] }}
      pending={open.isPending}
      error={open.error}
      onSubmit={(body) =>
        open.mutate(
          { body },
          {
            onSuccess: ({ id }) =>
              void navigate({ to: '/cham-diem/$sheetId', params: { sheetId: id } }),
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="set" label="Bộ tiêu chí" rules={needed('Hãy chọn bộ tiêu chí')}>
        <Select
          options={sets.map(({ key, title, points }) => ({
            value: key,
            label: `${title} (${points} điểm)`,
          }))}
        />
      </Form.Item>
      <Form.Item name="year" label="Năm" rules={needed('Hãy ghi năm')}>
        <InputNumber min={2000} max={2100} />
      </Form.Item>
      <Form.Item name="unitId" label="Đơn vị đầu mối" rules={needed('Hãy chọn đơn vị')}>
        <Select options={[...units].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </FormDrawer>
  );
}
