import type { PersonId } from '#kernel';
import type { NewNotice, ToldStep } from './notice.js';

/** Who hears that work has changed hands: who has it now, and whose it was. Pure. */
export function newsOfWork({ action, title, data, workWord }: ToldStep): readonly NewNotice[] {
  const said = sayings[action];
  if (!said) return [];
  const note = typeof data['note'] === 'string' && data['note'] !== '' ? `: ${data['note']}` : '.';
  const work = `${workWord ?? 'xử lý'} ${title}`;
  const heard = (person: unknown, text: string | undefined): NewNotice[] =>
    text && typeof person === 'string' ? [{ person: person as PersonId, text }] : [];
  return [
    ...heard(data['to'], said.to?.(work, note)),
    ...heard(data['from'], said.from?.(work, note)),
  ];
}

type Saying = (work: string, note: string) => string;

const sayings: Readonly<Record<string, { readonly to?: Saying; readonly from?: Saying }>> = {
  WorkAssigned: {
    to: (work, note) => `Bạn được giao việc ${work}${note}`,
    from: (work) => `Việc ${work} đã được giao cho người khác.`,
  },
  WorkDelegated: { to: (work, note) => `Bạn được nhờ ${work}${note}` },
  WorkAdvised: { to: (work, note) => `Đã có trả lời cho việc nhờ ${work}${note}` },
  WorkReleased: { from: (work) => `Việc nhờ ${work} đã được lấy lại.` },
  WorkReassigned: {
    to: (work, note) => `Bạn được chuyển việc ${work}${note}`,
    from: (work, note) => `Việc ${work} đã được chuyển cho người khác${note}`,
  },
};
