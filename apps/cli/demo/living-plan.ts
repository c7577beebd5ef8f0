import type { plansContract, ReplyOf } from '#contracts';
import { eventually } from './eventually.js';
import type { Person } from './person.js';

type Plan = ReplyOf<typeof plansContract.read>;

/** A plan whose rows came alive after its issue. */
export interface LivingPlan {
  readonly plan: Plan;
  readonly targets: ReplyOf<typeof plansContract.targets>['targets'];
  readonly tasks: ReplyOf<typeof plansContract.tasks>['tasks'];
}

/** The issued plan as its work: the product makes it by itself, a moment later. */
export async function livingPlan(reader: Person, documentId: string): Promise<LivingPlan> {
  const at = `/api/plans/${documentId}`;
  await eventually('kế hoạch thành việc', async () => {
    const { plans } = await reader.get<ReplyOf<typeof plansContract.list>>('/api/plans');
    return plans.find(({ id }) => id === documentId);
  });
  return {
    plan: await reader.get<Plan>(at),
    ...(await reader.get<Pick<LivingPlan, 'targets'>>(`${at}/targets`)),
    ...(await reader.get<Pick<LivingPlan, 'tasks'>>(`${at}/tasks`)),
  };
}
