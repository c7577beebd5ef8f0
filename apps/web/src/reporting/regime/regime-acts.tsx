import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../parts/act-dialog.js';
import { ActionCard } from '../../parts/action-card.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import { useWorkingUnits } from '../../server/use-working-units.js';
import { mayDo, useMe } from '../../shell/me.js';
import type { Regime, UnitId } from '../reporting-types.js';

/** An administrator puts a regime into use, or takes it out. */
export function RegimeActs({ view: { regime } }: { readonly view: Regime }) {
  const [isActivating, setActivating] = useState(false);
  const { message } = App.useApp();
  const retire = useAct('POST /api/regimes/:regimeId/retirement');
  if (!mayDo(useMe(), 'administer', 'Regime') || regime.state === 'retired') return null;
  return (
    <>
      <ActionCard
        quiet={regime.state === 'active'}
        title={regime.state === 'draft' ? 'Việc của bạn: đưa vào dùng' : 'Đang dùng'}
        ground={
          regime.state === 'draft'
            ? 'Khi đã dùng, kỳ tự mở theo ngày khai báo; kỳ còn ngày phải hỏi thì chờ trả lời.'
            : 'Kỳ đã mở giữ phiên bản này, kể cả khi có bản mới.'
        }
        main={
          regime.state === 'draft' ? (
            <Button type="primary" block onClick={() => setActivating(true)}>
              Đưa vào dùng…
            </Button>
          ) : (
            <Button
              block
              loading={retire.isPending}
              onClick={() =>
                retire.mutate(
                  { params: { regimeId: regime.id } },
                  { onError: (error) => void message.error(wordsOf(error)) },
                )
              }
            >
              Thôi dùng
            </Button>
          )
        }
      />
      {isActivating && <Activate view={regime} onClose={() => setActivating(false)} />}
    </>
  );
}

interface ActivateProps {
  readonly view: Regime['regime'];
  readonly onClose: () => void;
}

function Activate({ view: { id: regimeId, coordinatingUnitId }, onClose }: ActivateProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ coordinatingUnitId?: UnitId }>();
  const units = useWorkingUnits();
  const activate = useAct('POST /api/regimes/:regimeId/activation');
  return (
    <ActDialog<{ coordinatingUnitId?: UnitId }>
      title="Đưa chế độ báo cáo vào dùng"
      submitName="Đưa vào dùng"
      consequence="Bản đang dùng trước đó của chế độ này thôi dùng."
      form={form}
      initial={coordinatingUnitId ? { coordinatingUnitId } : {}}
      pending={activate.isPending}
      error={activate.error}
      onSubmit={(given) =>
        activate.mutate(
          {
            params: { regimeId },
            body: { coordinatingUnitId: given.coordinatingUnitId ?? null },
          },
          {
            onSuccess: () => {
              void message.success('Đã đưa vào dùng.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="coordinatingUnitId" label="Phòng đầu mối (bỏ trống: theo khai báo)">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </ActDialog>
  );
}
