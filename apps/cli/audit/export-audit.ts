import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { BodyId } from '#kernel';
import { AuditModule, ExportTrail } from '#modules/audit';
import { listBodies } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';
import { chooseBody } from './choose-body.js';
import { howToCheck } from './how-to-check.js';

/** Leaves the trail of one body in `folder`: the lines, the key to check them with, and how. */
export const exportAudit = (
  terminal: Terminal,
  folder: string,
  organId: string | undefined,
): Promise<void> =>
  withRooms(
    terminal,
    (secret) => [AuditModule.with({ secret })],
    async (app) => {
      const body = chooseBody(await listBodies(app.get(UnitOfWork)), organId);
      const trail = app.get(ExportTrail);
      await mkdir(folder, { recursive: true });
      const lines = await writeLines(join(folder, 'nhat-ky.jsonl'), trail, body.bodyId);
      await writeFile(join(folder, 'khoa-nhat-ky.txt'), `${trail.publicKey(body.bodyId)}\n`);
      await writeFile(join(folder, 'CACH-KIEM-TRA.txt'), howToCheck(body));
      terminal.note(
        `Đã xuất ${lines} dòng nhật ký của ${body.name} (${body.organId}) ra ${folder}.`,
      );
    },
  );

async function writeLines(path: string, trail: ExportTrail, bodyId: BodyId): Promise<number> {
  const file = createWriteStream(path);
  let lines = 0;
  await trail.export(bodyId, (line) => {
    file.write(`${line}\n`);
    lines += 1;
  });
  file.end();
  await finished(file);
  return lines;
}
