import type { DocumentView } from '#contracts';
import { App, Form, Input } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { DecimalInput } from '../../parts/decimal-input.js';
import { needed } from '../../parts/form-drawer.js';
import { writtenFigure } from '../../parts/figures.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import type { Figure } from './report-queries.js';

interface Values {
  readonly value: string;
  readonly reason: string;
}

interface WriteOtherProps {
  readonly document: DocumentView;
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** Another value than the computed one: never without a reason, and marked from then on. */
export function WriteOther({ document: { id: documentId }, figure, onClose }: WriteOtherProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const copy = useAnswer('GET /api/documents/:documentId/working-copy', {
    params: { documentId },
  }).data;
  const write = useAct('PUT /api/reports/:documentId/figures/:figureId/override');
  const { id: figureId, value, unit } = figure;
  return (
    <ActDialog<Values>
      title="Ghi giá trị khác"
      submitName="Ghi"
      consequence={`Tính ra ${writtenFigure(value, unit)}. Giá trị khác được đánh dấu trong báo cáo cùng lý do.`}
      form={form}
      initial={value === null ? {} : { value }}
      pending={write.isPending || !copy}
      error={write.error}
      onSubmit={(given) =>
        copy &&
        write.mutate(
          {
            params: { documentId, figureId },
            body: { ...given, expectedRevision: copy.revision },
          },
          {
            onSuccess: () => {
              void message.success('Đã ghi giá trị khác.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="value" label="Giá trị ghi trong báo cáo" rules={needed('Hãy ghi giá trị')}>
        <DecimalInput suffix={unit} />
      </Form.Item>
      <Form.Item name="reason" label="Lý do" rules={needed('Hãy ghi lý do')}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
