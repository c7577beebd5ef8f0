import type { MachineState } from '#engine';
import type { JourneyContext } from './journey-context.js';

/** What the abilities ask of a document, from its stored instance. */
export const documentFacts = (
  { state, context }: MachineState<JourneyContext>,
  participantIds: readonly string[] = [],
) => ({
  unitId: context.unitId,
  state,
  signerId: context.version?.signer ?? null,
  drafterIds: context.version?.drafters ?? [context.creator],
  participantIds,
});
