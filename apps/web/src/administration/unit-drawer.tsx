import { Alert, Button, Drawer, Flex, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { writtenDay } from '../parts/times.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { wordsOf } from '../server/refusal.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { EndForm } from '../parts/end-form.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { LeftWork } from './left-work.js';
import type { Unit } from './units-section.js';

interface UnitDrawerProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** One unit: its name, the other ways it is written, and its end. */
export function UnitDrawer({ unit, onClose }: UnitDrawerProps) {
  useFocusBack();
  const { id: unitId, name, aliases, closedOn } = unit;
  const [shown, setShown] = useState<'name' | 'closing'>();
  const rename = useAct('PUT /api/units/:unitId/name');
  const shut = useAct('POST /api/units/:unitId/closing');
  const addAlias = useAct('POST /api/units/:unitId/aliases');
  const removeAlias = useAct('DELETE /api/units/:unitId/aliases/:alias');
  const [form] = Form.useForm<{ alias: string }>();
  const close = () => setShown(undefined);
  const error = addAlias.error ?? removeAlias.error;
  return (
    <Drawer open size={560} title={name} onClose={onClose}>
      {closedOn && (
        <Alert type="info" showIcon title={`Ngừng hoạt động từ ${writtenDay(closedOn)}.`} />
      )}
      <Flex gap={8} style={{ margin: '0 0 24px' }}>
        <Button onClick={() => setShown('name')}>Đổi tên</Button>
        {!closedOn && (
          <Button danger onClick={() => setShown('closing')}>
            Ngừng hoạt động
          </Button>
        )}
      </Flex>
      <h2>Tên gọi khác</h2>
      <p className="soft">Những cách viết trong văn bản được hiểu là đơn vị này.</p>
      <Flex gap={8} wrap style={{ margin: '12px 0' }}>
        {aliases.map((alias) => (
          <Tag
            key={alias}
            closable={alias !== name}
            onClose={(event) => {
              // The server says whether it is gone.
              event.preventDefault();
              removeAlias.mutate({ params: { unitId, alias } });
            }}
          >
            {alias}
          </Tag>
        ))}
      </Flex>
      <Form
        form={form}
        layout="inline"
        onFinish={({ alias }) =>
          addAlias.mutate(
            { params: { unitId }, body: { alias } },
            { onSuccess: () => form.resetFields() },
          )
        }
      >
        <Form.Item name="alias" rules={needed('Hãy ghi tên gọi')}>
          <Input aria-label="Tên gọi khác" placeholder="P. TCHC" autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={addAlias.isPending}>
          Thêm tên gọi
        </Button>
      </Form>
      {error && <Alert type="error" showIcon title={wordsOf(error)} style={{ marginTop: 12 }} />}
      {shown === 'name' && (
        <FormDrawer<{ name: string }>
          title={`Đổi tên ${name}`}
          line="Tên cũ vẫn được hiểu là đơn vị này."
          submitName="Đổi tên"
          initial={{ name }}
          pending={rename.isPending}
          error={rename.error}
          onClose={close}
          onSubmit={(body) => rename.mutate({ params: { unitId }, body }, { onSuccess: close })}
        >
          <Form.Item name="name" label="Tên mới" rules={needed('Hãy ghi tên')}>
            <Input autoFocus autoComplete="off" maxLength={200} />
          </Form.Item>
        </FormDrawer>
      )}
      {shown === 'closing' && (
        <EndForm
          title={`Ngừng hoạt động ${name}`}
          line="Từ ngày đó không ai giữ vị trí và không văn bản nào được soạn ở đơn vị này."
          label="Từ ngày"
          pending={shut.isPending}
          error={shut.error}
          onClose={close}
          onSubmit={(on) => shut.mutate({ params: { unitId }, body: { on } }, { onSuccess: close })}
        >
          <WorkLeftInUnit unitId={unitId} />
        </EndForm>
      )}
    </Drawer>
  );
}

/** A unit ends when nothing waits in it any more: what does, and who can finish it. */
const WorkLeftInUnit = ({ unitId }: { readonly unitId: Unit['id'] }) => (
  <Answered answer={useAnswer('GET /api/units/:unitId/open-work', { params: { unitId } })}>
    {(left) =>
      left.length === 0 ? (
        <p style={{ marginBottom: 16 }}>Không còn việc nào dở ở đơn vị này.</p>
      ) : (
        <>
          <p>Còn {left.length} việc dở phải xong, hoặc rút lại, trước ngày ngừng hoạt động:</p>
          <LeftWork work={left} isHandedOver={false} />
        </>
      )
    }
  </Answered>
);
