import type { documentsContract, ReplyOf } from '#contracts';
import type { Person } from '../person.js';

type WorkingCopy = ReplyOf<typeof documentsContract.workingCopy>;

/** What a drafted text leaves to whoever drafts it: `[Nêu phương hướng …]`. */
const openPlace = /\[[^[\]]+\]/g;
const words = 'Giữ vững kết quả đã đạt, hoàn thành dứt điểm các nhiệm vụ còn lại';

/** Words where the draft of a report asks for some; without them it is not submitted. */
export async function fillOpenPlaces(drafter: Person, at: string): Promise<void> {
  const { content, revision } = await drafter.get<WorkingCopy>(`${at}/working-copy`);
  const before = JSON.stringify(content);
  const filled: unknown = JSON.parse(before, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? value.replace(openPlace, words) : value,
  );
  if (JSON.stringify(filled) !== before)
    await drafter.put(`${at}/working-copy`, { content: filled, revision });
}
