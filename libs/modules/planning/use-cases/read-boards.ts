import { taskStates, type boardsContract, type ReplyOf } from '#contracts';
import { vietnamDay, type Clock } from '#kernel';
import type { Actor } from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { dayAfter } from '#vntime';
import { Inject, Injectable } from '@nestjs/common';
import { boardGroups, type BoardFigures } from '../domain/board.js';
import { grouped } from '../domain/grouped.js';
import { openStates } from '../domain/task/task.js';
import { PLANNING_SETTINGS, type PlanningSettings } from '../planning-settings.js';
import { boardSheet } from '../sheets/board-sheet.js';
import type { TargetView } from '../told-target.js';
import type { TaskSummary } from '../told-task.js';
import { everyFollowedTask, listTasks } from './list-tasks.js';
import { ReadTargets } from './read-targets.js';

type Groups = ReplyOf<typeof boardsContract.groups>;
type Overdue = ReplyOf<typeof boardsContract.overdue>;

export interface BoardFilter {
  readonly year?: number | undefined;
  readonly planId?: string | undefined;
  readonly unitId?: string | undefined;
}

const nobody = 'none';

/** Living plans at a glance. Days are counted when asked, nothing is kept. */
@Injectable()
export class ReadBoards {
  constructor(
    private readonly targets: ReadTargets,
    @Inject(PLANNING_SETTINGS) private readonly settings: PlanningSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async groups(
    tx: Transaction,
    actor: Actor,
    { by, ...filter }: BoardFilter & { readonly by: keyof typeof keysOf },
  ): Promise<Groups> {
    const now = this.clock.now();
    const { tasks } = await listTasks(tx, actor, { ...filter, ...everyFollowedTask }, now);
    const targets = await this.targets.list(tx, actor, { ...filter, followed: true });
    const lastSoon = dayAfter(vietnamDay(now), this.settings.soonDays);
    const { groups, total } = boardGroups(
      tasks.map((task) => ({
        ...task,
        keys: keysOf[by](task),
        dueSoon:
          openStates.includes(task.state) &&
          !task.late &&
          task.dueOn !== null &&
          task.dueOn <= lastSoon,
      })),
      targets.map((target) => ({ ...target, keys: keysOf[by](target) })),
      taskStates,
    );
    const names = this.names(by, [...tasks, ...targets]);
    return {
      groups: [...groups]
        .map(([key, figures]) => toldFigures(key, names.get(key) ?? key, figures))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true })),
      total: toldFigures('total', 'Tổng', total),
      soonDays: this.settings.soonDays,
    };
  }

  async due(tx: Transaction, actor: Actor, filter: BoardFilter): Promise<TaskSummary[]> {
    const dueWithin = this.settings.soonDays;
    const wanted = { ...filter, ...everyFollowedTask, dueWithin };
    return (await listTasks(tx, actor, wanted, this.clock.now())).tasks;
  }

  /** Under each unit that answers; what nobody answers for stands apart. */
  async overdue(tx: Transaction, actor: Actor, filter: BoardFilter): Promise<Overdue['units']> {
    const wanted = { ...filter, ...everyFollowedTask, overdue: true };
    const { tasks } = await listTasks(tx, actor, wanted, this.clock.now());
    const pairs = tasks
      .flatMap((task) => keysOf.unit(task).map((key) => ({ key, task })))
      .filter(({ key }) => filter.unitId === undefined || key === filter.unitId);
    const names = this.names('unit', tasks);
    return [...grouped(pairs, ({ key }) => key)]
      .map(([key, found]) => ({
        unitId: (key === nobody ? null : key) as Overdue['units'][number]['unitId'],
        unitName: names.get(key) ?? key,
        tasks: found.map(({ task }) => task),
      }))
      .sort(
        (a, b) => b.tasks.length - a.tasks.length || a.unitName.localeCompare(b.unitName, 'vi'),
      );
  }

  /** All of it as a workbook. */
  async sheet(
    tx: Transaction,
    actor: Actor,
    { by, ...filter }: BoardFilter & { readonly by: keyof typeof keysOf },
  ) {
    const day = vietnamDay(this.clock.now());
    const bytes = await boardSheet({
      by: wayNames[by],
      title: `Theo dõi kế hoạch, ngày ${day.split('-').reverse().join('/')},`,
      board: await this.groups(tx, actor, { by, ...filter }),
      due: await this.due(tx, actor, filter),
      overdue: await this.overdue(tx, actor, filter),
    });
    return { bytes, fileName: `theo-doi-ke-hoach-${day}.xlsx` };
  }

  private names(by: keyof typeof keysOf, rows: readonly Row[]): ReadonlyMap<string, string> {
    const known = new Map(this.settings.fields.map(({ key, name }) => [key, name]));
    return new Map<string, string>([
      ...rows.flatMap((row): [string, string][] => {
        switch (by) {
          case 'unit':
            return row.lead.map(({ id, name }) => [id, name]);
          case 'field':
            return [[row.fieldKey, known.get(row.fieldKey) ?? row.fieldTitle]];
          case 'plan':
            return [[row.planId, `${row.planSymbol} ${row.planTitle}`]];
          case 'year':
            return [[String(row.year), `Năm ${row.year}`]];
        }
      }),
      [nobody, by === 'unit' ? 'Chưa có đơn vị chủ trì' : 'Chung'],
    ]);
  }
}

type Row = TaskSummary | TargetView;

const keysOf = {
  unit: (row: Row): string[] => {
    const working = row.lead.filter(({ closed }) => !closed).map(({ id }) => id as string);
    return working.length > 0 ? working : [nobody];
  },
  field: (row: Row): string[] => [row.fieldKey],
  plan: (row: Row): string[] => [row.planId],
  year: (row: Row): string[] => [String(row.year)],
};

const wayNames = { unit: 'đơn vị', field: 'lĩnh vực', plan: 'kế hoạch', year: 'năm' } as const;

const toldFigures = (key: string, name: string, figures: BoardFigures): Groups['total'] => ({
  ...figures,
  ...{ key, name },
  byState: figures.byState as Groups['total']['byState'],
});
