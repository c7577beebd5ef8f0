import type { plansContract, ReplyOf } from '#contracts';
import { createDraft, importPlan, type Read } from '../document-acts.js';
import { eventually, people, type Office } from './office.js';
import { walkToSuperior } from './way-of-document.js';

export type Plan = ReplyOf<typeof plansContract.read>;

export interface IssuedPlan {
  readonly plan: Plan;
  readonly read: Read;
}

/** The plan is read, drafted, signed, sent; every row of its annexes comes alive. */
export async function issuePlan(
  office: Office,
  file: { readonly name: string; readonly text: Uint8Array },
): Promise<IssuedPlan> {
  const drafter = await office.as(people.drafter);
  const read = await importPlan(drafter, file.name, file.text);
  const documentId = await createDraft(drafter, read);
  office.told(`Nhập “${read.content.subject}”: ${read.questions.length} điều phải hỏi`);
  const { code } = await walkToSuperior(office, documentId);
  office.told(`Kế hoạch ${code ?? ''} đã ký, đóng dấu, gửi Sở Y tế`);
  const plan = await eventually('kế hoạch thành việc', () => livePlan(office, documentId));
  office.told(
    `${plan.tasks} nhiệm vụ, ${plan.targets} chỉ tiêu bắt đầu; ${plan.asked} dòng còn hỏi`,
  );
  return { plan, read };
}

async function livePlan(office: Office, planId: string): Promise<Plan | undefined> {
  const head = await office.as(people.head);
  const { plans } = await head.get<ReplyOf<typeof plansContract.list>>('/api/plans?year=2026');
  return plans.some(({ id }) => id === planId) ? head.get<Plan>(`/api/plans/${planId}`) : undefined;
}
