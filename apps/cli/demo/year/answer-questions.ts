import type { plansContract, ReplyOf } from '#contracts';
import { coordinating, people, type Office } from './office.js';
import type { Plan } from './issue-plan.js';

type Question = Plan['questions'][number];

/** What could not be read out of a row is answered by the head of the unit that owns the plan. */
export async function answerQuestions(office: Office, { id, questions }: Plan): Promise<void> {
  for (const row of questions) for (const one of row.questions) await answer(office, id, row, one);
  const reassigned = await giveUnitToEach(office, id);
  const rows = questions.reduce((sum, row) => sum + row.questions.length, 0);
  office.told(`Trả lời ${rows} điều còn hỏi; giao lại ${reassigned} dòng không có đơn vị làm được`);
}

async function answer(
  office: Office,
  planId: string,
  { kind, id }: Question,
  question: Question['questions'][number],
): Promise<void> {
  const head = await office.as(people.head);
  const reason = 'Thống nhất tại giao ban tháng 01/2026';
  switch (question.kind) {
    case 'unit': {
      const meaning = { kind: 'unit', unitId: (await office.unit(coordinating)).id };
      const { spelling } = question;
      // A spelling is answered once for the whole plan.
      const { questions } = await head.get<Plan>(`/api/plans/${planId}`);
      const isOpen = questions.some((row) =>
        row.questions.some((one) => one.kind === 'unit' && one.spelling === spelling),
      );
      if (isOpen) await head.post(`/api/plans/${planId}/unit-answers`, { spelling, meaning });
      return;
    }
    case 'measure': {
      const measure = { kind: 'done', operator: '=', value: '1' };
      await head.post(`/api/targets/${id}/measure`, { measure, reason });
      return;
    }
    case 'schedule':
      if (kind === 'task') {
        await head.post(`/api/tasks/${id}/schedule`, { phrase: 'Trong năm 2026', reason });
      }
  }
}

/** Rows that nobody of the centre leads go to the unit that coordinates. */
async function giveUnitToEach(office: Office, planId: string): Promise<number> {
  const head = await office.as(people.head);
  const { tasks } = await head.get<ReplyOf<typeof plansContract.tasks>>(
    `/api/plans/${planId}/tasks`,
  );
  const { targets } = await head.get<ReplyOf<typeof plansContract.targets>>(
    `/api/plans/${planId}/targets`,
  );
  const leadUnitIds = [(await office.unit(coordinating)).id];
  const given = { leadUnitIds, reason: 'Đơn vị nêu trong kế hoạch chưa có người làm' };
  const orphans = [
    ...(await withoutPeople(office, tasks)).map((id) => `/api/tasks/${id}`),
    ...(await withoutPeople(office, targets)).map((id) => `/api/targets/${id}`),
  ];
  for (const at of orphans) await head.post(`${at}/units`, given);
  return orphans.length;
}

async function withoutPeople(
  office: Office,
  rows: readonly { readonly id: string; readonly lead: readonly { readonly id: string }[] }[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, lead } of rows) {
    const staff = await Promise.all(lead.map((unit) => office.staffOf(unit.id)));
    if (staff.every((one) => one === undefined)) found.push(id);
  }
  return found;
}
