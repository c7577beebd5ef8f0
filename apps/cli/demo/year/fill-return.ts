import type { ReplyOf, returnsContract } from '#contracts';
import { between, chance } from './chance.js';
import { people, type Office } from './office.js';

export type Return = ReplyOf<typeof returnsContract.read>;
type Target = Return['content']['targets'][number];
type Task = Return['content']['tasks'][number];

/** A unit's own people fill its return and its head sends it. `better`: points above the year's start. */
export async function sendReturn(office: Office, returnId: string, better: number) {
  const { id, unitId, unitName, content, comments } = await readReturn(office, returnId);
  const staff = await office.staffOf(unitId);
  if (!staff) throw new Error(`${unitName} không có người nhập phiếu.`);
  const filler = await office.as(staff.filler);
  const at = `/api/returns/${id}`;
  for (const { id: commentId, resolvedAt } of comments) {
    if (resolvedAt === null) await filler.post(`${at}/comments/${commentId}/resolution`);
  }
  const { revision: expectedRevision } = await filler.get<Return>(at);
  const entries = {
    targets: content.targets.map((target) => measured(target, unitName, better)),
    tasks: content.tasks.map(worked),
    words: said,
  };
  const saved = await filler.put<{ revision: number }>(`${at}/content`, {
    ...{ expectedRevision, entries },
  });
  await filler.post(`${at}/submission`, { expectedRevision: saved.revision });
  await (await office.as(staff.head)).post(`${at}/approval`);
}

/** The auditor reads them all. */
export const readReturn = async (office: Office, id: string): Promise<Return> =>
  (await office.as(people.auditor)).get<Return>(`/api/returns/${id}`);

function measured({ targetId, measure, words }: Target, unit: string, better: number) {
  const seed = `${unit} ${words}`;
  const evidence = [
    { kind: 'link', name: 'Bảng tổng hợp', ref: 'https://ttyt.mau.vn/so-lieu' },
  ] as const;
  const row = { targetId, evidence };
  switch (measure?.kind) {
    case 'percent': {
      const denominator = between(`${seed} mẫu số`, 40, 200);
      const share = Math.min(1, 0.85 + chance(seed) * 0.15 + better / 100);
      const numerator = Math.round(denominator * share);
      const value = ((numerator * 100) / denominator).toFixed(2);
      return { ...row, value, numerator: `${numerator}`, denominator: `${denominator}` };
    }
    case 'mean':
      return { ...row, value: Math.min(5, 3.8 + chance(seed) + better / 20).toFixed(2) };
    case 'count':
      return { ...row, value: `${Math.max(0, between(seed, 0, 3) + Math.floor(better / 2))}` };
    case 'done':
      return { ...row, value: chance(seed) + better / 10 > 0.3 ? '1' : '0' };
    default:
      return { ...row, value: null, note: 'Chưa có cách đo.' };
  }
}

/** The return begins with where the plan says the task stands; the unit adds its words. */
function worked({ taskId, state, percent, number }: Task) {
  const now = state ?? 'inProgress';
  const standard = { done: 100, notStarted: 0 } as const;
  return {
    taskId,
    state: now,
    percent: now === 'done' || now === 'notStarted' ? standard[now] : (percent ?? 30),
    results:
      now === 'notStarted' ? '' : `Đã thực hiện các bước của nhiệm vụ ${number} theo kế hoạch.`,
  };
}

const said = {
  good: 'Đã phổ biến kế hoạch đến toàn thể viên chức và rút ngắn thời gian giải quyết công việc.',
  bad: 'Một số số liệu còn ghi chép bằng tay.',
  causes: 'Thiếu nhân lực làm công nghệ thông tin.',
  proposals: 'Đề nghị tập huấn phần mềm trong kỳ tới.',
};
