import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { people, type Office } from './office.js';
import type { IssuedPlan } from './issue-plan.js';
import type { SentReport } from './report.js';

/** Everything others may want to check, in one folder; gives what was written. */
export async function leave(
  office: Office,
  out: string,
  { plan }: IssuedPlan,
  reports: readonly SentReport[],
): Promise<readonly string[]> {
  const files: string[] = [];
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(join(out, name), bytes);
    files.push(name);
  };
  await mkdir(out, { recursive: true });
  const clerk = await office.as(people.clerk);
  const auditor = await office.as(people.auditor);
  await keep('ke-hoach.pdf', await clerk.file(`/api/documents/${plan.id}/pdf?revision=issued`));
  await keep('ke-hoach.xlsx', await auditor.file(`/api/plans/${plan.id}/export.xlsx`));
  for (const { season, pdf, exported } of reports) {
    await mkdir(join(out, folderOf(season.kind)), { recursive: true });
    await keep(join(folderOf(season.kind), 'bao-cao.pdf'), pdf);
    await keep(join(folderOf(season.kind), exportName), exported);
  }
  await keep('nhat-ky.jsonl', await auditor.file('/api/trail/export.jsonl'));
  await keep('so-van-ban-di.csv', await clerk.file('/api/registers/outgoing.csv'));
  await keep('root.pem', await clerk.file('/api/trust-anchors.pem'));
  return files;
}

export const exportName = 'so-lieu-va-phieu.json';
export const folderOf = (kind: string): string => `bao-cao-${kind}`;
