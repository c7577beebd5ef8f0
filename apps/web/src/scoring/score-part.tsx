import { App, Form, Input } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import { DecimalInput } from '../parts/decimal-input.js';
import { needed } from '../parts/form-drawer.js';
import type { RequestOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import { writtenPoints, type ScoredPart, type ScoreSheet } from './score-types.js';

type Given = RequestOf<'PUT /api/score-sheets/:sheetId/parts/:part'>['body'];

interface ScorePartProps {
  readonly sheet: ScoreSheet;
  readonly part: ScoredPart;
  readonly onClose: () => void;
}

/** Gives points to one part; less than the maximum is explained. */
export function ScorePart({ sheet, part, onClose }: ScorePartProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const score = useAct('PUT /api/score-sheets/:sheetId/parts/:part');
  const { self, first, second } = part.scored;
  return (
    <ActDialog<Given>
      title={`${part.no}. ${part.title}`}
      submitName="Ghi điểm"
      consequence={`Tối đa ${writtenPoints(part.points)} điểm. Minh chứng: ${part.evidence}.`}
      form={form}
      initial={{ points: second ?? first ?? self ?? part.points, proof: part.proof }}
      pending={score.isPending}
      error={score.error}
      onSubmit={({ points, explanation, proof }) =>
        score.mutate(
          {
            params: { sheetId: sheet.id, part: part.no },
            body: { points, explanation: explanation ?? '', proof: proof || null },
          },
          {
            onSuccess: () => {
              void message.success(`Đã ghi điểm ${part.no}.`);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="points" label="Điểm" rules={needed('Hãy ghi điểm')}>
        <DecimalInput suffix={`/ ${writtenPoints(part.points)}`} />
      </Form.Item>
      <Form.Item
        name="explanation"
        label="Giải trình (bắt buộc khi dưới điểm tối đa hoặc khác bước trước)"
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <Form.Item
        name="proof"
        label="Đường dẫn minh chứng (nếu có)"
        rules={[{ type: 'url', message: 'Hãy ghi đường dẫn https://…' }]}
      >
        <Input maxLength={2_000} inputMode="url" />
      </Form.Item>
    </ActDialog>
  );
}
