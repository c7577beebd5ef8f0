import { DomainError } from '#kernel';
import type { DraftingFacade, Difference } from '#modules/drafting';
import type { Step } from './journey-desk.js';
import type { JourneyEvent } from './journey-events.js';

type ActOnContent = JourneyEvent & { readonly contentHash: string };

const staleness: readonly string[] = ['RoundIsCurrent', 'ApprovalBindsToContent'];

/** Throws the named refusal when the event may not happen; a stale act is told what has changed. */
export async function demandCurrent(
  drafting: DraftingFacade,
  step: Step,
  event: ActOnContent,
): Promise<void> {
  try {
    step.journey.demand(event);
  } catch (error) {
    if (!(error instanceof DomainError && staleness.includes(error.code))) throw error;
    const difference = await differenceSince(drafting, step, event.contentHash);
    throw new DomainError(error.code, { ...error.details, difference }, { cause: error });
  }
}

/** From the version the person saw to the current one; nothing for a text that never was a version. */
async function differenceSince(
  drafting: DraftingFacade,
  { tx, journey, documentId }: Step,
  seenHash: string,
): Promise<Difference | undefined> {
  const versions = await drafting.versions(tx, documentId);
  const seen = versions.find(({ contentHash }) => contentHash === seenHash);
  const current = journey.context.version;
  if (!seen || !current) return undefined;
  const [from, to] = [
    await drafting.version(tx, seen.versionId),
    await drafting.version(tx, current.versionId),
  ];
  return drafting.difference(from.draft.content, to.draft.content);
}
