import type { ReplyOf, ReturnContent, returnsContract } from '#contracts';
import { passageKeys, placesOf } from './places.js';

export type ReturnChange = ReplyOf<typeof returnsContract.read>['changes'][number];

/** Every figure and passage that differs, in the order of the return. Rows stay the same over its life. */
export function differenceOf(from: ReturnContent, to: ReturnContent): readonly ReturnChange[] {
  const names = placesOf(to);
  const before = tellable(from);
  return tellable(to).flatMap(({ place, field, text }, n) => {
    const was = before[n]?.place === place && before[n]?.field === field ? before[n] : undefined;
    const old = was?.text ?? null;
    if (old === text) return [];
    const placeName = names.get(place) ?? place;
    return [{ place, placeName, field, fieldName: fieldNames[field], from: old, to: text }];
  });
}

interface Told {
  readonly place: string;
  readonly field: keyof typeof fieldNames;
  readonly text: string | null;
}

const fieldNames = {
  value: 'Giá trị',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  parts: 'Các thành phần',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
  state: 'Tình trạng',
  percent: 'Tiến độ',
  results: 'Kết quả',
  difficulties: 'Khó khăn',
  proposals: 'Đề xuất',
  words: 'Nội dung',
} as const;

const stateNames = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  cannot: 'Không thực hiện được',
} as const;

/** A return as a list of short texts; equal returns give equal lists. */
const tellable = ({ targets, tasks, words }: ReturnContent): readonly Told[] => [
  ...targets.flatMap((one): Told[] => {
    const place = `target:${one.targetId}`;
    const parts = one.parts.map((part) => `${part.words}: ${part.value ?? '…'}`).join('; ');
    const evidence = one.evidence.map(({ name, ref }) => `${name} (${ref})`).join('; ');
    return [
      { place, field: 'value', text: one.value },
      { place, field: 'numerator', text: one.numerator },
      { place, field: 'denominator', text: one.denominator },
      { place, field: 'parts', text: parts || null },
      { place, field: 'evidence', text: evidence || null },
      { place, field: 'note', text: one.note || null },
    ];
  }),
  ...tasks.flatMap((one): Told[] => {
    const place = `task:${one.taskId}`;
    return [
      { place, field: 'state', text: one.state && stateNames[one.state] },
      { place, field: 'percent', text: one.percent === null ? null : `${one.percent}%` },
      { place, field: 'results', text: one.results || null },
      { place, field: 'difficulties', text: one.difficulties || null },
      { place, field: 'proposals', text: one.proposals || null },
    ];
  }),
  ...passageKeys.map((key): Told => {
    return { place: `words:${key}`, field: 'words', text: words[key] || null };
  }),
];
