import type { TaskAct } from '#contracts';
import type { TextActWords } from '../../parts/sent-text-act.js';

type TextActName = Extract<
  TaskAct,
  'acceptance' | 'completion' | 'confirmation' | 'return' | 'urging'
>;

interface Words extends TextActWords {
  readonly route: `POST /api/tasks/:taskId/${TextActName}`;
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
