import type { ReturnContent } from '#contracts';

const passages = {
  good: 'Mặt được',
  bad: 'Hạn chế',
  causes: 'Nguyên nhân',
  proposals: 'Đề xuất, kiến nghị',
} as const;

export const passageKeys = Object.keys(passages) as (keyof typeof passages)[];

/** Every place of a return with what people call it; `''` is the whole. */
export function placesOf(content: ReturnContent): ReadonlyMap<string, string> {
  return new Map([
    ['', 'Cả phiếu'],
    ...content.targets.map(({ targetId, words }, n): [string, string] => [
      `target:${targetId}`,
      `Chỉ tiêu ${n + 1} “${shortened(words)}”`,
    ]),
    ...content.tasks.map(({ taskId, number, action }): [string, string] => [
      `task:${taskId}`,
      `Nhiệm vụ ${number} “${shortened(action)}”`,
    ]),
    ...passageKeys.map((key): [string, string] => [`words:${key}`, passages[key]]),
  ]);
}

const shortened = (words: string): string =>
  words.length <= 60 ? words : `${words.slice(0, 57).trimEnd()}…`;
