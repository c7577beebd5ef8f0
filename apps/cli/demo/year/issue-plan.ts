import type { plansContract, ReplyOf } from '#contracts';
import { createDraft, importPlan, type Read } from '../document-acts.js';
import { livingPlan } from '../living-plan.js';
import { people, type Office } from './office.js';
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
  const { plan } = await livingPlan(await office.as(people.head), documentId);
  office.told(
    `${plan.tasks} nhiệm vụ, ${plan.targets} chỉ tiêu bắt đầu; ${plan.asked} dòng còn hỏi`,
  );
  return { plan, read };
}
