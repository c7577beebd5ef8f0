import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, systemClock, systemIds } from '#kernel';
import { listBodies } from '#modules/organisation';
import { ReportsFacade } from '#modules/reporting';
import { UnitOfWork } from '#platform';
import { chooseBody } from '../audit/choose-body.js';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

interface WantedReports {
  readonly organId: string | undefined;
  readonly year: number | undefined;
  readonly documentId: string | undefined;
}

export interface ExportedReport {
  readonly documentId: string;
  readonly title: string;
  readonly state: string;
  /** Its name in the folder. */
  readonly file: string;
}

/** Leaves each report of a body in `folder`, a file each. `NothingIsFound` */
export const exportReports = (
  terminal: Terminal,
  folder: string,
  { organId, year, documentId }: WantedReports,
): Promise<readonly ExportedReport[]> =>
  withRooms(
    terminal,
    () => [],
    async (app) => {
      const uow = app.get(UnitOfWork);
      const reports = new ReportsFacade(systemIds, systemClock);
      const { bodyId } = chooseBody(await listBodies(uow), organId);
      return uow.inBody(bodyId, async (tx) => {
        const all = await reports.list(tx, { year });
        const wanted = all.filter(
          (one) => documentId === undefined || one.documentId === documentId,
        );
        if (wanted.length === 0) throw new DomainError('NothingIsFound');
        await mkdir(folder, { recursive: true });
        const exported: ExportedReport[] = [];
        for (const { documentId: id, periodName, state } of wanted) {
          const file = `${id}.json`;
          await writeFile(join(folder, file), await reports.export(tx, id));
          exported.push({ documentId: id, title: `Báo cáo ${periodName}`, state, file });
        }
        return exported;
      });
    },
  );
