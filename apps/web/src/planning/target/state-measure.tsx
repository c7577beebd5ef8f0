import type { Measure } from '#contracts';
import { App, Form, Input, Select } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { DecimalInput } from '../../parts/decimal-input.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Target } from '../plan-types.js';

interface Values {
  readonly kind: Measure['kind'];
  readonly operator: Measure['operator'];
  readonly value: string;
  readonly unit?: string;
  readonly reason: string;
}

const kindNames: Readonly<Record<Measure['kind'], string>> = {
  percent: 'Tỷ lệ phần trăm',
  mean: 'Trị số trung bình',
  count: 'Số lượng',
  done: 'Làm xong hay chưa',
};

const signs: Readonly<Record<Measure['operator'], string>> = {
  '>=': 'từ … trở lên (≥)',
  '<=': 'không quá (≤)',
  '=': 'đúng bằng (=)',
  '>': 'trên (>)',
  '<': 'dưới (<)',
};

interface StateMeasureProps {
  readonly target: Target;
  readonly onClose: () => void;
}

/** Answers by what a target is measured when the plan's words could not be read. */
export function StateMeasure({ target: { id: targetId, words }, onClose }: StateMeasureProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'percent';
  const state = useAct('POST /api/targets/:targetId/measure');
  return (
    <ActDialog<Values>
      title="Mức phải đạt"
      submitName="Trả lời"
      consequence={`Kế hoạch ghi: “${words}”.`}
      form={form}
      initial={{ kind: 'percent', operator: '>=' }}
      pending={state.isPending}
      error={state.error}
      onSubmit={({ reason, unit, ...given }) => {
        const measure: Measure =
          given.kind === 'done'
            ? { kind: 'done', operator: '>=', value: '1' }
            : { ...given, ...(unit && { unit }) };
        state.mutate(
          { params: { targetId }, body: { measure, reason } },
          {
            onSuccess: () => {
              void message.success('Đã ghi mức phải đạt.');
              onClose();
            },
          },
        );
      }}
      onClose={onClose}
    >
      <Form.Item name="kind" label="Đo bằng">
        <Select
          options={(Object.keys(kindNames) as Measure['kind'][]).map((value) => ({
            value,
            label: kindNames[value],
          }))}
        />
      </Form.Item>
      {kind !== 'done' && (
        <>
          <Form.Item name="operator" label="So sánh">
            <Select options={Object.entries(signs).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="value" label="Mức" rules={needed('Hãy ghi mức phải đạt')}>
            <DecimalInput suffix={kind === 'percent' ? '%' : null} />
          </Form.Item>
          {kind !== 'percent' && (
            <Form.Item name="unit" label="Đơn vị tính (bài, điểm…)">
              <Input maxLength={100} />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item name="reason" label="Căn cứ" rules={needed('Hãy ghi căn cứ')}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
