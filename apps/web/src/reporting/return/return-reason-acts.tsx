import { App } from 'antd';
import { ReasonBox } from '../../parts/reason-box.js';
import { useAct } from '../../server/use-answer.js';
import type { UnitReturn } from './return-types.js';

export type ReasonActName = 'refusal' | 'withdrawal' | 'waiver';

interface Words {
  readonly route: `POST /api/returns/:returnId/${ReasonActName}`;
  readonly title: string;
  readonly submitName: string;
  readonly consequence: string;
  readonly done: string;
}

/** The acts on a return that ask why, in words. */
export const reasonActs: Readonly<Record<ReasonActName, Words>> = {
  refusal: {
    route: 'POST /api/returns/:returnId/refusal',
    title: 'Trả lại người nhập',
    submitName: 'Trả lại',
    consequence: 'Người nhập sửa rồi trình lại; phòng đầu mối chưa thấy phiếu này.',
    done: 'Đã trả lại người nhập.',
  },
  withdrawal: {
    route: 'POST /api/returns/:returnId/withdrawal',
    title: 'Rút phiếu lại để sửa',
    submitName: 'Rút lại',
    consequence:
      'Phiên bản đã tiếp nhận còn giá trị đến khi có phiên bản mới; báo cáo đã dự thảo sẽ hiện chênh lệch.',
    done: 'Đã rút phiếu lại.',
  },
  waiver: {
    route: 'POST /api/returns/:returnId/waiver',
    title: 'Không chờ phiếu này',
    submitName: 'Không chờ',
    consequence: 'Chỉ dùng khi đơn vị đã giải thể hoặc sáp nhập trong kỳ.',
    done: 'Đã ghi không chờ phiếu này.',
  },
};

interface ReturnReasonActProps {
  readonly view: UnitReturn;
  readonly words: Words;
  readonly onClose: () => void;
}

export function ReturnReasonAct({ view, words, onClose }: ReturnReasonActProps) {
  const { route, done, ...told } = words;
  const { message } = App.useApp();
  const act = useAct(route);
  return (
    <ReasonBox
      {...told}
      act={act}
      onSubmit={(reason) =>
        act.mutate(
          { params: { returnId: view.id }, body: { reason } },
          {
            onSuccess: () => {
              void message.success(done);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
