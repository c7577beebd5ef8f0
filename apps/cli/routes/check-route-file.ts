import { readFile } from 'node:fs/promises';
import { activeRoutesOf, judgeRoute, readRoute, type JudgedRoute } from '#journey';
import { DomainError, systemClock, vietnamDay } from '#kernel';
import { findBodyByOrganId } from '#modules/organisation';
import { ReviewModule, RoutesFacade } from '#modules/review';
import { UnitOfWork } from '#platform';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

type Checked = Pick<JudgedRoute, 'definition' | 'faults'>;

/** Reads a route file; with a body, holds it against the people and units of today as well. */
export async function checkRouteFile(
  terminal: Terminal,
  path: string,
  organId: string | undefined,
): Promise<Checked> {
  const read = readRoute(await readFile(path, 'utf8'));
  const { definition, faults } = read;
  if (organId === undefined) return { definition, faults };
  return withRooms(
    terminal,
    () => [ReviewModule],
    async (app) => {
      const uow = app.get(UnitOfWork);
      const bodyId = await findBodyByOrganId(uow, organId);
      if (!bodyId) throw new DomainError('BodyIsNotKnown', { organId });
      return uow.inBody(bodyId, async (tx) => {
        const others = await activeRoutesOf(tx, app.get(RoutesFacade));
        const judged = await judgeRoute(tx, read, others, vietnamDay(systemClock.now()));
        return { definition: judged.definition, faults: judged.faults };
      });
    },
  );
}

/** One line for each fault: line, column, name, sentence. */
export const describeFaults = ({ faults }: Checked): string =>
  faults.length === 0
    ? 'Đường trình ký hợp lệ.'
    : faults
        .map(
          ({ line, column, code, weight, text }) =>
            `dòng ${line}, cột ${column}: ${weight === 'warning' ? '(lưu ý) ' : ''}${text} [${code}]`,
        )
        .join('\n');
