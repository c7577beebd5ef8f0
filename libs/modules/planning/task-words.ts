import type { MachineWords } from '#engine';
import type { PersonId, UnitId } from '#kernel';
import type { TaskEventType } from './domain/task/task.js';

const actionOf: Readonly<Record<TaskEventType, string>> = {
  'task.assign': 'TaskAssigned',
  'task.accept': 'TaskAccepted',
  'task.progress': 'TaskProgressed',
  'task.evidence': 'TaskEvidenceAdded',
  'task.deliver': 'ProductDelivered',
  'task.complete': 'TaskReportedDone',
  'task.confirm': 'TaskConfirmed',
  'task.sendBack': 'TaskSentBack',
  'task.urge': 'TaskUrged',
  'task.reassign': 'TaskReassigned',
  'task.reschedule': 'TaskRescheduled',
  'task.extend': 'TaskExtended',
  'task.takeOver': 'TaskTakenOver',
  'task.rest': 'TaskRests',
  'task.nameUnits': 'TaskUnitsNamed',
  'task.cancel': 'TaskCancelled',
  'clock.reminder': 'TaskReminded',
  'clock.overdue': 'TaskBecameLate',
  'clock.escalation': 'TaskEscalated',
  'clock.resume': 'TaskResumed',
};

/** States, acts and work of a task of a plan as people say them. */
export const taskWords = {
  subject: 'Nhiệm vụ của kế hoạch',
  way: 'Đường đi của nhiệm vụ',
  states: {
    assigned: 'Đã giao, chờ tiếp nhận',
    accepted: 'Đã tiếp nhận',
    inProgress: 'Đang thực hiện',
    reportedDone: 'Đã báo cáo hoàn thành, chờ xác nhận',
    confirmed: 'Đã xác nhận hoàn thành',
    cancelled: 'Đã khép lại',
  },
  actionOf,
  actions: {
    TaskAssigned: 'Giao theo kế hoạch đã ban hành',
    TaskAccepted: 'Tiếp nhận',
    TaskProgressed: 'Ghi tiến độ',
    TaskEvidenceAdded: 'Thêm minh chứng',
    ProductDelivered: 'Ghi nhận sản phẩm',
    TaskReportedDone: 'Báo cáo hoàn thành',
    TaskConfirmed: 'Xác nhận hoàn thành',
    TaskSentBack: 'Trả lại, chưa xác nhận',
    TaskUrged: 'Lãnh đạo đôn đốc',
    TaskReassigned: 'Giao lại đơn vị khác',
    TaskRescheduled: 'Xác định thời hạn',
    TaskExtended: 'Lùi hạn theo gia hạn',
    TaskTakenOver: 'Tiếp nối nhiệm vụ của kế hoạch được thay thế',
    TaskRests: 'Thực hiện qua kế hoạch năm',
    TaskResumed: 'Lại chờ triển khai xuống kế hoạch năm',
    TaskUnitsNamed: 'Xác định đơn vị chủ trì',
    TaskCancelled: 'Khép lại theo kế hoạch',
    TaskReminded: 'Nhắc sắp đến hạn',
    TaskBecameLate: 'Quá hạn',
    TaskEscalated: 'Báo lãnh đạo việc quá hạn',
  },
  work: {
    acceptTask: 'Tiếp nhận',
    doTask: 'Thực hiện',
    confirmTask: 'Xác nhận hoàn thành',
    urgeTask: 'Đôn đốc',
    placeTask: 'Giao đơn vị chủ trì',
  },
  page: (id: string): string => `/nhiem-vu/${id}`,
  newsOf: (action: string, title: string, data: Data) => {
    const sentence = news[action]?.(data);
    if (!sentence) return null;
    return {
      people: data['workers'] as readonly PersonId[],
      places: (data['leadUnits'] as readonly UnitId[]).map((unitId) => ({
        role: 'unitHead',
        unitId,
      })),
      text: `${title} ${sentence}`,
    };
  },
} as const satisfies MachineWords;

type Data = Readonly<Record<string, unknown>>;

/** What whoever works on it and the heads of its units hear besides new work. */
const news: Readonly<Record<string, (data: Data) => string>> = {
  TaskReminded: ({ dueOn }) => `sắp đến hạn, ngày ${written(dueOn)}.`,
  TaskBecameLate: ({ dueOn }) => `đã quá hạn ngày ${written(dueOn)}.`,
  TaskEscalated: () => 'quá hạn, đã báo lãnh đạo.',
  TaskUrged: () => 'được lãnh đạo đôn đốc.',
  TaskSentBack: ({ reason }) => `bị trả lại: ${String(reason)}`,
  TaskConfirmed: () => 'đã được xác nhận hoàn thành.',
  TaskExtended: ({ dueOn }) => `được lùi hạn đến ngày ${written(dueOn)}.`,
  TaskRescheduled: ({ dueOn }) =>
    dueOn ? `có hạn là ngày ${written(dueOn)}.` : 'có thời hạn mới.',
  TaskCancelled: ({ reason }) => `đã khép lại: ${String(reason)}`,
};

const written = (day: unknown): string => String(day).split('-').reverse().join('/');
