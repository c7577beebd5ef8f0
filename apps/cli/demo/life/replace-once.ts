import type { DocumentView, leftoversContract, ReplyOf } from '#contracts';
import { livingPlan } from '../living-plan.js';
import { people, type Office } from '../year/office.js';
import { issueOnce } from './issue-once.js';

/**
 * A plan that was begun is replaced by another: what the new one asks alike goes on there, and about a
 * task it lacks and a target it raises somebody is asked what becomes of them.
 */
export async function replaceOnce(office: Office): Promise<void> {
  const oldId = await issueOnce(office, 'tap-huan.txt');
  await begin(office, oldId);
  const replacementId = await issueOnce(office, 'dao-tao.txt');
  const deputy = await office.as(people.deputy);
  const at = `/api/documents/${oldId}`;
  if ((await deputy.get<DocumentView>(at)).acts.includes('replacement')) {
    const reason = 'Gộp vào chương trình đào tạo chung của Trung tâm.';
    await deputy.post(`${at}/replacement`, { reason, replacementId });
  }
  const { leftovers } = await deputy.get<ReplyOf<typeof leftoversContract.list>>(
    `/api/leftovers?planId=${oldId}`,
  );
  office.told(`Kế hoạch tập huấn được thay thế: ${leftovers.length} việc chờ quyết định`);
}

async function begin(office: Office, planId: string): Promise<void> {
  const worker = await office.as(people.drafter);
  const { tasks, targets } = await livingPlan(worker, planId);
  const task = tasks.find(({ number, state }) => number === '1.1' && state === 'assigned');
  if (!task) return;
  await worker.post(`/api/tasks/${task.id}/acceptance`, { note: '' });
  await worker.post(`/api/tasks/${task.id}/progress`, { percent: 50, note: 'Đã mở một lớp.' });
  const unitId = (await office.unit('TCHC')).id;
  for (const { id } of targets) {
    const year = office.today.slice(0, 4);
    const ofFirstQuarter = { from: `${year}-01-01`, to: `${year}-03-31` };
    const value = { unitId, ...ofFirstQuarter, value: '62', note: 'Lớp thứ nhất.' };
    await worker.post(`/api/targets/${id}/actuals`, value);
  }
}
