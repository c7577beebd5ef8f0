import { App, Form, Radio, Select } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import { useWorkingUnits } from '../../server/use-working-units.js';
import type { Plan, UnitId } from '../plan-types.js';

interface Values {
  readonly kind: 'unit' | 'allUnits' | 'outside';
  readonly unitId?: UnitId;
}

interface AnswerUnitProps {
  readonly planId: Plan['id'];
  readonly spelling: string;
  readonly onClose: () => void;
}

/** Which unit a plan means; the body remembers it for the next plan. */
export function AnswerUnit({ planId, spelling, onClose }: AnswerUnitProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'unit';
  const units = useWorkingUnits();
  const answer = useAct('POST /api/plans/:planId/unit-answers');
  return (
    <ActDialog<Values>
      title={`“${spelling}” là đơn vị nào?`}
      submitName="Trả lời"
      consequence="Mọi dòng viết như vậy trong kế hoạch nhận câu trả lời này; lần sau không phải hỏi lại."
      form={form}
      initial={{ kind: 'unit' }}
      pending={answer.isPending}
      error={answer.error}
      onSubmit={({ kind: chosen, unitId }) =>
        answer.mutate(
          {
            params: { planId },
            body: {
              spelling,
              meaning:
                chosen === 'unit' ? { kind: 'unit', unitId: unitId ?? '' } : { kind: chosen },
            },
          },
          {
            onSuccess: () => {
              void message.success('Đã ghi và nhớ câu trả lời.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="kind" label="Cách viết này chỉ">
        <Radio.Group
          options={[
            { value: 'unit', label: 'Một đơn vị' },
            { value: 'allUnits', label: 'Tất cả khoa, phòng, trạm' },
            { value: 'outside', label: 'Cơ quan ngoài' },
          ]}
        />
      </Form.Item>
      {kind === 'unit' && (
        <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
    </ActDialog>
  );
}
