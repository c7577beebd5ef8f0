/** A task as a digest tells it. */
export interface DigestTask {
  readonly number: string;
  readonly action: string;
  readonly planSymbol: string;
  readonly dueOn: string | null;
  readonly daysLate: number;
  readonly lead: readonly { readonly name: string }[];
}

interface Digest {
  /** The Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly overdue: readonly DigestTask[];
  readonly due: readonly DigestTask[];
  readonly soonDays: number;
}

/** Subject and text of the weekly letter; null when there is nothing to tell. */
export function digestText({ week, overdue, due, soonDays }: Digest) {
  if (overdue.length + due.length === 0) return null;
  const counts = `${overdue.length} nhiệm vụ quá hạn, ${due.length} nhiệm vụ đến hạn trong ${soonDays} ngày`;
  return {
    subject: `Theo dõi kế hoạch, tuần từ ${written(week)}: ${counts}`,
    text: [
      `${counts}.`,
      ...part('Quá hạn', overdue, ({ daysLate }) => `quá ${daysLate} ngày`),
      ...part('Sắp đến hạn', due, ({ dueOn }) => `hạn ${dueOn ? written(dueOn) : 'chưa rõ'}`),
    ].join('\n'),
  };
}

const part = (
  heading: string,
  tasks: readonly DigestTask[],
  when: (task: DigestTask) => string,
): string[] =>
  tasks.length === 0
    ? []
    : [
        '',
        `${heading}:`,
        ...tasks.map((task) => {
          const units = task.lead.map(({ name }) => name).join(', ') || 'chưa có đơn vị chủ trì';
          return `- ${task.number} ${task.action} (${task.planSymbol}; ${units}): ${when(task)}`;
        }),
      ];

const written = (day: string): string => day.split('-').reverse().join('/');
