import { signersInFile } from '#pades';
import type { ExtensionTools } from './extension-tools.js';
import { growFile } from './grow-file.js';
import { claimFile, type DueFile, type IssuedFileRow } from './issued-files.sql.js';
import { keepRevision, postpone, rest } from './keep-revision.js';
import { nextStep, renewalOf } from './next-step.js';

/** Longer than all its questions to the network may take; then another process may try. */
const claimMs = 10 * 60_000;

/** A file climbs three rungs at most, or one renewal of two. */
const mostSteps = 4;

/**
 * Takes a due file as far as it goes now. Each revision is its own transaction with its event, so
 * nothing is lost when the next fails; what fails is tried again later.
 */
export async function extendFile(tools: ExtensionTools, due: DueFile, now: Date): Promise<void> {
  const { bodyId, fileId } = due;
  const until = new Date(now.getTime() + claimMs);
  let file = await tools.work.inBody(bodyId, (tx) =>
    tx.one(claimFile, [bodyId, fileId, now, until]),
  );
  for (let steps = 0; file !== undefined && steps < mostSteps; steps += 1) {
    const claimed: IssuedFileRow = file;
    const bytes = await tools.blobs.get(claimed.newestSha256);
    const step = nextStep(standingOf(claimed, bytes), now);
    if (step.add === null) return rest(tools, due, step.dueAt);
    try {
      const longer = await growFile(tools.services, bodyId, { ...claimed, bytes }, step.add, now);
      file = await keepRevision(tools, bodyId, claimed, { ...step, bytes, longer, until }, now);
    } catch (error) {
      return postpone(tools, due, claimed, error, now);
    }
  }
}

const standingOf = ({ level, wanted, newest }: IssuedFileRow, bytes: Uint8Array) => {
  const stamps = signersInFile(bytes).filter(({ by }) => by === 'documentTimestamp');
  const { time, provesUntil } = stamps.at(-1) ?? {};
  return {
    level,
    wanted,
    newest: newest ?? undefined,
    renewAt: time && provesUntil ? renewalOf(time, provesUntil) : undefined,
  };
};
