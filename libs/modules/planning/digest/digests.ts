import { vietnamDay, type Clock, type PersonId, type UnitId } from '#kernel';
import { listPeople, listPosts } from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { PLANNING_SETTINGS, type PlanningSettings } from '../planning-settings.js';
import type { TaskSummary } from '../told-task.js';
import { everyFollowedTask, listTasks, type TaskFilter } from '../use-cases/list-tasks.js';
import { digestText } from './digest-text.js';
import { digestWasSent, unsentDigest } from './digest.sql.js';

const leaders: readonly string[] = ['director', 'deputyDirector'];
const isHead = (role: string): boolean => role === 'unitHead';

/** The weekly letters: heads hear of their units' tasks, leaders of all. */
@Injectable()
export class Digests {
  constructor(
    @Inject(PLANNING_SETTINGS) private readonly settings: PlanningSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody who has something to hear today. */
  async hearers(tx: Transaction): Promise<PersonId[]> {
    const { overdue, due } = await this.tasks(tx);
    const concerned = new Set([...overdue, ...due].flatMap(({ lead }) => lead.map(({ id }) => id)));
    if (overdue.length + due.length === 0) return [];
    const posts = await listPosts(tx, vietnamDay(this.clock.now()));
    const hear = posts.filter(
      ({ role, unitId }) => leaders.includes(role) || (isHead(role) && concerned.has(unitId)),
    );
    return [...new Set(hear.map(({ personId }) => personId))];
  }

  /** Names of leaders and heads whom no letter can reach. */
  async withoutMailbox(tx: Transaction): Promise<string[]> {
    const posts = await listPosts(tx, vietnamDay(this.clock.now()));
    const hear = posts.filter(({ role }) => leaders.includes(role) || isHead(role));
    const people = new Set(hear.map(({ personId }) => personId));
    return (await listPeople(tx))
      .filter(({ id, email }) => people.has(id) && !email)
      .map(({ name }) => name);
  }

  /** A person's letter of a week; null when it was sent, nothing is left to tell, or he has no mailbox. */
  async letter(tx: Transaction, week: string, personId: PersonId) {
    if (!(await tx.one(unsentDigest, [week, personId]))) return null;
    const to = (await listPeople(tx)).find(({ id }) => id === personId)?.email;
    const posts = (await listPosts(tx, vietnamDay(this.clock.now()))).filter(
      (post) => post.personId === personId,
    );
    const all = posts.some(({ role }) => leaders.includes(role));
    const units = new Set<string>(posts.map(({ unitId }) => unitId));
    const mine = (task: TaskSummary) => all || task.lead.some(({ id }) => units.has(id));
    const { overdue, due } = await this.tasks(tx);
    const { soonDays } = this.settings;
    const told = digestText({
      week,
      soonDays,
      overdue: overdue.filter(mine),
      due: due.filter(mine),
    });
    return told && to ? { ...told, to, id: `ban-tin-${week}-${personId}` } : null;
  }

  async wasSent(tx: Transaction, week: string, personId: PersonId): Promise<void> {
    await tx.run(digestWasSent, [week, personId, this.clock.now()]);
  }

  private async tasks(tx: Transaction) {
    const nobody = { posts: [] };
    const list = async (filter: Partial<TaskFilter>) =>
      (await listTasks(tx, nobody, { ...everyFollowedTask, ...filter }, this.clock.now())).tasks;
    return {
      overdue: await list({ overdue: true }),
      due: await list({ dueWithin: this.settings.soonDays }),
    };
  }
}
