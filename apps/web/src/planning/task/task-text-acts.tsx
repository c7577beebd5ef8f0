import type { TaskAct } from '#contracts';
import { App } from 'antd';
import { TextAct } from '../../parts/text-act.js';
import { useAct } from '../../server/use-answer.js';
import type { Task } from '../plan-types.js';

type TextActName = Extract<
  TaskAct,
  'acceptance' | 'completion' | 'confirmation' | 'return' | 'urging'
>;

interface Words {
  readonly route: `POST /api/tasks/:taskId/${TextActName}`;
  /** The field of the request that takes the text. */
  readonly field: 'note' | 'reason';
  readonly title: string;
  readonly submitName: string;
  readonly consequence: string;
  readonly label: string;
  /** Said when it is left empty; without it the text may be empty. */
  readonly needed?: string;
  readonly danger?: boolean;
  readonly done: string;
}

/** The acts on a task that take one text, in words. */
export const textActs: Readonly<Record<TextActName, Words>> = {
  acceptance: {
    route: 'POST /api/tasks/:taskId/acceptance',
    field: 'note',
    title: 'Tiếp nhận nhiệm vụ',
    submitName: 'Tiếp nhận',
    consequence: 'Đơn vị nhận thực hiện nhiệm vụ theo thời hạn của kế hoạch.',
    label: 'Ghi chú',
    done: 'Đã tiếp nhận nhiệm vụ.',
  },
  completion: {
    route: 'POST /api/tasks/:taskId/completion',
    field: 'note',
    title: 'Báo cáo hoàn thành',
    submitName: 'Báo cáo',
    consequence: 'Đơn vị làm chủ kế hoạch xem sản phẩm, minh chứng rồi xác nhận hoặc trả lại.',
    label: 'Kết quả đạt được',
    needed: 'Hãy ghi kết quả',
    done: 'Đã báo cáo hoàn thành.',
  },
  confirmation: {
    route: 'POST /api/tasks/:taskId/confirmation',
    field: 'note',
    title: 'Xác nhận hoàn thành',
    submitName: 'Xác nhận',
    consequence: 'Nhiệm vụ kết thúc ở đây.',
    label: 'Nhận xét',
    done: 'Đã xác nhận hoàn thành.',
  },
  return: {
    route: 'POST /api/tasks/:taskId/return',
    field: 'reason',
    title: 'Trả lại, chưa xác nhận',
    submitName: 'Trả lại',
    consequence: 'Đơn vị chủ trì tiếp tục thực hiện; lý do lưu vào lịch sử.',
    label: 'Điều gì chưa đạt',
    needed: 'Hãy ghi lý do',
    danger: true,
    done: 'Đã trả lại đơn vị chủ trì.',
  },
  urging: {
    route: 'POST /api/tasks/:taskId/urging',
    field: 'note',
    title: 'Đôn đốc nhiệm vụ quá hạn',
    submitName: 'Đôn đốc',
    consequence: 'Trưởng đơn vị chủ trì nhận thông báo ngay.',
    label: 'Ý kiến chỉ đạo',
    done: 'Đã đôn đốc.',
  },
};

interface TaskTextActProps {
  readonly words: Words;
  readonly task: Task;
  readonly onClose: () => void;
}

export function TaskTextAct({ words, task, onClose }: TaskTextActProps) {
  const { route, field, done, ...told } = words;
  const { message } = App.useApp();
  const act = useAct(route);
  return (
    <TextAct
      {...told}
      act={act}
      onClose={onClose}
      onSubmit={(text) =>
        act.mutate({ params: { taskId: task.id }, body: { [field]: text } } as never, {
          onSuccess: () => {
            void message.success(done);
            onClose();
          },
        })
      }
    />
  );
}
