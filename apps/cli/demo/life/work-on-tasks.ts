import { dayAfter } from '#vntime';
import { livingPlan, type LivingPlan } from '../living-plan.js';
import type { Person } from '../person.js';
import { people, type Office } from '../year/office.js';
import { reportDone, workers } from '../year/unit-works.js';

type Task = LivingPlan['tasks'][number];

/** What became of a task: how far it is, and how it stands; what is not named here waits to be accepted. */
interface Fate {
  readonly percent: number;
  readonly note: string;
  readonly ends?: 'reported' | 'confirmed' | 'sentBack' | 'moreTime';
  readonly evidence?: true;
}

const fates: Readonly<Record<string, Fate>> = {
  '1.1': { percent: 90, note: 'Đã phổ biến tại giao ban toàn Trung tâm.', ends: 'confirmed' },
  '1.2': { percent: 60, note: 'Đã kiểm tra 6 trên 16 khoa, phòng, trạm.', evidence: true },
  '1.3': {
    percent: 45,
    note: 'Đã đăng 2 tin, 1 bài trên trang thông tin điện tử.',
    evidence: true,
  },
  '1.4': { percent: 40, note: 'Mới thu 120 trên 300 phiếu khảo sát.' },
  '2.1': { percent: 100, note: 'Đã rà soát 24 quy chế, quy trình.', ends: 'reported' },
  '2.2': { percent: 50, note: 'Đã tổ chức một hội nghị, còn một hội nghị.' },
  '3.1': { percent: 70, note: 'Đã rà soát 14 trên 20 thủ tục nội bộ.', evidence: true },
  '3.2': { percent: 100, note: 'Đã niêm yết tại trạm.', ends: 'sentBack' },
  '3.3': { percent: 25, note: 'Đã phân công người hướng dẫn buổi sáng.' },
  '4.1': { percent: 55, note: 'Đã tập huấn hai trên bốn lớp.', evidence: true },
  '5.1': { percent: 30, note: 'Đang lấy ý kiến các khoa, phòng.', ends: 'moreTime' },
  '6.1': { percent: 35, note: 'Đã triển khai tại 2 khoa lâm sàng.', evidence: true },
  '6.2': { percent: 20, note: 'Đã số hóa hồ sơ của năm trước.' },
};

/** The units begin with the tasks nobody has touched yet, and each gets as far as it gets. */
export async function workOnTasks(office: Office, planId: string): Promise<void> {
  const { tasks } = await livingPlan(await office.as(people.head), planId);
  for (const task of tasks) {
    const fate = fates[task.number];
    if (!fate || task.state !== 'assigned') continue;
    if (await hasPeople(office, task)) await work(office, task, fate);
  }
  office.told(`${tasks.length} nhiệm vụ: việc đang làm, việc chờ xác nhận, việc quá hạn`);
}

async function hasPeople(office: Office, { lead }: Task): Promise<boolean> {
  const staff = await Promise.all(lead.map(({ id }) => office.staffOf(id)));
  return staff.some((one) => one !== undefined);
}

async function work(office: Office, task: Task, { percent, note, ends, evidence }: Fate) {
  const { unitId, filler } = await workers(office, task);
  const worker = await office.as(filler);
  const at = `/api/tasks/${task.id}`;
  await worker.post(`${at}/acceptance`, { note: '' });
  await worker.post(`${at}/progress`, { percent, note });
  if (evidence) {
    const url = 'https://ttyt.mau.vn/ho-so';
    await worker.post(`${at}/evidence`, { kind: 'link', name: 'Hồ sơ thực hiện', url });
  }
  if (ends === 'moreTime') return askMoreTime(worker, task, unitId);
  if (ends) await end(office, worker, task, ends);
}

async function end(office: Office, worker: Person, { id }: Task, ends: Fate['ends']) {
  await reportDone(worker, id);
  const deputy = await office.as(people.deputy);
  if (ends === 'confirmed') await deputy.post(`/api/tasks/${id}/confirmation`, { note: '' });
  if (ends === 'sentBack') {
    const reason = 'Ảnh chụp chưa thấy số điện thoại đường dây nóng, đề nghị bổ sung.';
    await deputy.post(`/api/tasks/${id}/return`, { reason });
  }
}

async function askMoreTime(worker: Person, task: Task, unitId: string): Promise<void> {
  const { planId: documentId, versionId, rowId, dueOn } = task;
  if (dueOn === null) return;
  await worker.post('/api/extensions', {
    ...{ unitId, dueOn, wantedOn: dayAfter(dueOn, 30) },
    plan: { documentId, versionId, rowId },
    reason: 'Chờ hướng dẫn của Sở Y tế về định mức chi.',
  });
}
