import { App, Button, Form, Input, Select } from 'antd';
import { DayInput } from '../../parts/day-input.js';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import styles from './list-bodies.module.css';
import type { BodyList, RegimeId } from './reporting-bodies.js';
import { thisYear } from '../../parts/times.js';

interface Stretch {
  readonly organId: string;
  readonly from: string;
  readonly until?: string;
}

interface Values {
  readonly bodies: readonly Stretch[];
  readonly basis: string;
}

interface ListBodiesProps {
  readonly regimeId: RegimeId;
  readonly list: BodyList;
  readonly onClose: () => void;
}

/** The whole list is written again, with its ground; the lists before it stay in the trail. */
export function ListBodies({ regimeId, list, onClose }: ListBodiesProps) {
  const { message } = App.useApp();
  const set = useAct('PUT /api/regimes/:regimeId/bodies');
  const known = new Map(
    [...list.known, ...(list.bodies ?? [])].map(({ organId, name }) => [organId, name]),
  );
  const choices = [...known].map(([value, label]) => ({ value, label }));
  return (
    <FormDrawer<Values>
      title="Cơ quan phải báo cáo"
      line="Cơ quan sáp nhập, giải thể thì ghi ngày cuối cùng phải báo cáo: kỳ có số liệu kết thúc sau ngày đó không còn đòi cơ quan này nữa."
      submitName="Ghi danh sách"
      initial={{ bodies: beginning(list), ...(list.basis && { basis: list.basis }) }}
      pending={set.isPending}
      error={set.error}
      onSubmit={({ bodies, basis }) =>
        set.mutate(
          {
            params: { regimeId },
            body: { basis, bodies: bodies.map((one) => ({ ...one, until: one.until || null })) },
          },
          {
            onSuccess: () => {
              void message.success('Đã ghi danh sách.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.List name="bodies">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <fieldset key={key} className={styles['body']}>
                <Form.Item
                  name={[name, 'organId']}
                  label={`Cơ quan ${name + 1}`}
                  rules={needed('Hãy chọn cơ quan')}
                >
                  <Select showSearch={{ optionFilterProp: 'label' }} options={choices} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label="Từ ngày" rules={needed('Hãy chọn ngày')}>
                  <DayInput />
                </Form.Item>
                <Form.Item name={[name, 'until']} label="Đến hết ngày">
                  <DayInput />
                </Form.Item>
                <Button
                  danger
                  type="text"
                  aria-label={`Bỏ cơ quan ${name + 1}`}
                  onClick={() => remove(name)}
                >
                  Bỏ
                </Button>
              </fieldset>
            ))}
            <Button block onClick={() => add()} style={{ marginBottom: 20 }}>
              Thêm cơ quan
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item name="basis" label="Căn cứ" rules={needed('Hãy ghi căn cứ')}>
        <Input.TextArea
          rows={2}
          maxLength={500}
          placeholder="Quyết định thành lập, sáp nhập, giải thể…"
        />
      </Form.Item>
    </FormDrawer>
  );
}

/** A first list names everybody, from the first day of the year: taking away is quicker than adding. */
function beginning({ bodies, known }: BodyList): Stretch[] {
  if (bodies)
    return bodies.map(({ organId, from, until }) => ({ organId, from, ...(until && { until }) }));
  const from = `${thisYear()}-01-01`;
  return known.map(({ organId }) => ({ organId, from }));
}
