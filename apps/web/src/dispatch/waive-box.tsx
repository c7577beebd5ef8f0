import { ReasonBox } from '../parts/reason-box.js';
import { useAct } from '../server/use-answer.js';
import type { Delivery } from './deliveries-table.js';

interface BoxProps {
  readonly delivery: Delivery;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function WaiveBox({ delivery, open, onClose }: BoxProps) {
  const waive = useAct('POST /api/documents/:documentId/deliveries/:deliveryId/waiver');
  return (
    <ReasonBox
      open={open}
      title={`Thôi chờ ${delivery.receiver}`}
      consequence="Văn bản được coi là xong với nơi nhận này dù họ chưa tiếp nhận. Lý do lưu vào lịch sử."
      submitName="Thôi chờ"
      question="Vì sao không chờ nữa"
      pending={waive.isPending}
      error={waive.error}
      onSubmit={(reason) =>
        waive.mutate(
          {
            params: { documentId: delivery.documentId, deliveryId: delivery.id },
            body: { reason },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    />
  );
}
