import { useAct } from '../../server/use-answer.js';
import type { ActProps } from './act-props.js';
import { reachedBy, tellThem } from './reached-by.js';
import { ReasonBox } from '../../parts/reason-box.js';

export function ReturnDialog({ document, onClose, onDone }: ActProps) {
  const act = useAct('POST /api/documents/:documentId/return');
  const { id: documentId, round } = document;
  return (
    <ReasonBox
      title="Trả lại người soạn thảo"
      submitName="Trả lại"
      question="Cần sửa gì"
      consequence="Văn bản về lại dự thảo; mọi lượt kiểm tra, duyệt của lần trình này không còn tính. Người soạn thảo đọc lý do của bạn ngay đầu trang."
      act={act}
      onClose={onClose}
      onSubmit={(reason) =>
        act.mutate(
          { params: { documentId }, body: { round, reason } },
          { onSuccess: () => onDone('Đã trả lại người soạn thảo') },
        )
      }
    />
  );
}

export function CancelDialog({ document, onClose, onDone }: ActProps) {
  const act = useAct('POST /api/documents/:documentId/cancellation');
  return (
    <ReasonBox
      title="Hủy dự thảo"
      submitName="Hủy dự thảo"
      consequence="Dự thảo dừng ở đây và không trình được nữa. Nội dung và lịch sử vẫn được giữ."
      act={act}
      onClose={onClose}
      onSubmit={(reason) =>
        act.mutate(
          { params: { documentId: document.id }, body: { reason } },
          { onSuccess: () => onDone('Đã hủy dự thảo') },
        )
      }
    />
  );
}

export function VoidDialog({ document, onClose, onDone }: ActProps) {
  const act = useAct('POST /api/documents/:documentId/registration/voiding');
  return (
    <ReasonBox
      title={`Bỏ số ${document.registration?.code ?? 'đã cấp'}`}
      submitName="Bỏ số"
      consequence="Số đã cấp nằm lại trong sổ, ghi là bỏ kèm lý do; văn bản trở lại chờ cấp số."
      act={act}
      onClose={onClose}
      onSubmit={(reason) =>
        act.mutate(
          { params: { documentId: document.id }, body: { reason } },
          { onSuccess: () => onDone('Đã bỏ số') },
        )
      }
    />
  );
}

export function RecallDialog({ document, onClose, onDone }: ActProps) {
  const act = useAct('POST /api/documents/:documentId/recall');
  return (
    <ReasonBox
      title={`Thu hồi ${document.code ?? 'văn bản'}`}
      submitName="Thu hồi"
      consequence={<RecallFollows document={document} />}
      act={act}
      onClose={onClose}
      onSubmit={(reason) =>
        act.mutate(
          { params: { documentId: document.id }, body: { reason } },
          { onSuccess: () => onDone('Đã thu hồi văn bản') },
        )
      }
    />
  );
}

function RecallFollows({ document: { deliveries } }: Pick<ActProps, 'document'>) {
  const reached = reachedBy(deliveries);
  return (
    <>
      <p>Văn bản đã ban hành không còn hiệu lực. Nơi nào chưa được gửi thì không gửi nữa.</p>
      {reached.length > 0 && <p>{tellThem(reached)}</p>}
    </>
  );
}
