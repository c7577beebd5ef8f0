import type { MachineState } from '#engine';
import type { PersonId } from '#kernel';
import type { Facts } from '#modules/organisation';
import type { PetitionContext } from './domain/petition.js';

/** What the abilities ask of a petition. */
export const petitionFacts = (
  { state, context }: MachineState<PetitionContext>,
  { confidential }: { readonly confidential: boolean },
  participantIds: readonly PersonId[],
): Facts<'Petition'> => ({
  state,
  unitId: context.unitId,
  handlerId: context.handler,
  participantIds,
  confidential,
});
