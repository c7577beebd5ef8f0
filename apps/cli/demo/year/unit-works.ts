import type { plansContract, ReplyOf, tasksContract } from '#contracts';
import type { Person } from '../person.js';
import { people, type Office } from './office.js';

type Summary = ReplyOf<typeof plansContract.tasks>['tasks'][number];
type Task = ReplyOf<typeof tasksContract.read>;

const link = {
  kind: 'link',
  name: 'Hồ sơ thực hiện',
  url: 'https://ttyt.mau.vn/ho-so',
} as const;

/** Who works on a task: the first of its units that has people. */
export async function workers(office: Office, { lead, number }: Summary) {
  for (const { id } of lead) {
    const staff = await office.staffOf(id);
    if (staff) return { unitId: id, ...staff };
  }
  throw new Error(`Nhiệm vụ ${number} không có đơn vị nào làm được.`);
}

export async function tasksOf(office: Office, planId: string): Promise<readonly Summary[]> {
  const head = await office.as(people.head);
  const { tasks } = await head.get<ReplyOf<typeof plansContract.tasks>>(
    `/api/plans/${planId}/tasks`,
  );
  return tasks;
}

/** Every unit accepts what it leads. */
export async function acceptTasks(office: Office, planId: string): Promise<void> {
  const tasks = await tasksOf(office, planId);
  for (const task of tasks) {
    const { filler } = await workers(office, task);
    await (await office.as(filler)).post(`/api/tasks/${task.id}/acceptance`, { note: '' });
  }
  office.told(`Các đơn vị tiếp nhận ${tasks.length} nhiệm vụ`);
}

/** Until a day: what is due by then is finished, the rest goes on. One is always left to be late. */
export async function workUntil(
  office: Office,
  planId: string,
  until: string,
  { share, leftLate }: { readonly share: number; readonly leftLate: string | null },
): Promise<void> {
  let done = 0;
  for (const task of await tasksOf(office, planId)) {
    if (!['accepted', 'inProgress'].includes(task.state)) continue;
    const { filler } = await workers(office, task);
    const worker = await office.as(filler);
    const isDue = task.endsOn !== null ? task.endsOn <= until : share === 100;
    if (isDue && task.id !== leftLate) {
      await finish(office, worker, task);
      done += 1;
    } else {
      const percent = Math.max(task.percent, Math.min(share, 90));
      const note = 'Đang thực hiện theo tiến độ.';
      await worker.post(`/api/tasks/${task.id}/progress`, { percent, note });
    }
  }
  office.told(`Đến ${inWords(until)}: ${done} nhiệm vụ báo hoàn thành và được xác nhận`);
}

/** Each product is delivered, the task is reported done and confirmed. */
async function finish(office: Office, worker: Person, { id }: Summary): Promise<void> {
  await reportDone(worker, id);
  await (await office.as(people.head)).post(`/api/tasks/${id}/confirmation`, { note: '' });
}

export async function reportDone(worker: Person, id: string): Promise<void> {
  const at = `/api/tasks/${id}`;
  const { productList } = await worker.get<Task>(at);
  for (const { id: productId, deliveredOn } of productList) {
    if (deliveredOn !== null) continue;
    await worker.post(`${at}/products/${productId}/delivery`, { evidence: link, note: '' });
  }
  await worker.post(`${at}/evidence`, link);
  await worker.post(`${at}/completion`, { note: 'Đã hoàn thành theo kế hoạch.' });
}

/** The owner of the plan does not take it as it is; the unit mends it. */
export async function sendOneBack(office: Office, planId: string, not: string): Promise<void> {
  const tasks = await tasksOf(office, planId);
  const task = tasks
    .filter(({ id, state }) => id !== not && ['accepted', 'inProgress'].includes(state))
    .sort((a, b) => (a.endsOn ?? '9').localeCompare(b.endsOn ?? '9'))[0];
  if (!task) throw new Error('Không còn nhiệm vụ nào đang làm.');
  const worker = await office.as((await workers(office, task)).filler);
  await reportDone(worker, task.id);
  const head = await office.as(people.head);
  const reason = 'Minh chứng chưa đủ chữ ký của đơn vị phối hợp';
  await head.post(`/api/tasks/${task.id}/return`, { reason });
  await finish(office, worker, task);
  office.told(`Nhiệm vụ ${task.number} bị trả lại một lần, làm lại, được xác nhận`);
}

/** A unit asks for more time before its day; its head forwards, a leader grants. */
export async function askMoreTime(office: Office, planId: string): Promise<string> {
  const candidates = (await tasksOf(office, planId)).filter(
    ({ state, dueOn }) =>
      ['accepted', 'inProgress'].includes(state) && dueOn !== null && dueOn > office.today,
  );
  const task = candidates.sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0];
  if (!task?.dueOn) throw new Error('Không có nhiệm vụ nào còn hạn để xin gia hạn.');
  const { unitId, head, filler } = await workers(office, task);
  const wantedOn = monthLater(task.dueOn);
  const { id } = await (
    await office.as(filler)
  ).post<{ id: string }>('/api/extensions', {
    ...{ unitId, dueOn: task.dueOn, wantedOn },
    plan: { documentId: planId, versionId: task.versionId, rowId: task.rowId },
    reason: 'Chờ hướng dẫn của Sở Y tế',
  });
  await (await office.as(head)).post(`/api/extensions/${id}/forwarding`, { note: '' });
  await (
    await office.as(people.deputy)
  ).post(`/api/extensions/${id}/granting`, { until: wantedOn, note: '' });
  office.told(
    `Nhiệm vụ ${task.number} được gia hạn từ ${inWords(task.dueOn)} đến ${inWords(wantedOn)}`,
  );
  return task.id;
}

function monthLater(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 30);
  return at.toISOString().slice(0, 10);
}

const inWords = (day: string): string => day.split('-').reverse().join('/');
