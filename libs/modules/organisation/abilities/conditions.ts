import type { ActionName } from '#contracts';
import type { ActorPost } from '../actor.js';
import type { When } from './grant.js';

type OnDocument = When<'Document'>;

export const iDraftIt: OnDocument = ({ personId }) => ({ drafterIds: personId });
export const ofMyUnit: OnDocument = (_, { unitId }) => ({ unitId });
/** From the leader's signature on only the clerk returns. */
export const ofMyUnitUnsigned: OnDocument = (_, { unitId }) => ({
  unitId,
  state: { $in: ['inReview', 'approved'] },
});
export const iTakePart: OnDocument = ({ personId }) => ({ participantIds: personId });
export const iAmItsSigner: OnDocument = ({ personId }) => ({ signerId: personId });
export const submitted: OnDocument = () => ({ state: { $ne: 'drafted' } });
export const inReview: OnDocument = () => ({ state: 'inReview' });
export const awaitsNumber: OnDocument = () => ({ state: { $in: ['leaderSigned', 'issuing'] } });
export const outOfReview: OnDocument = () => ({
  state: { $in: ['approved', 'signing', 'leaderSigned', 'issuing', ...afterIssue] },
});
export const issued: OnDocument = () => ({ state: { $in: afterIssue } });

/** An open task waits for the person, the post's role, or the role in its unit. */
export const calledTo =
  (action: ActionName): OnDocument =>
  ({ personId }, post) => ({
    calledFor: { $in: [personId, ...placesOf(post)].map((who) => `${action}:${who}`) },
  });

const placesOf = ({ role, unitId }: ActorPost): string[] => [role, `${role}@${unitId}`];

const afterIssue = ['issued', 'sent', 'acknowledged', 'filed', 'recalled', 'replaced'];

export const myTask: When<'WorkItem'> = ({ personId }) => ({ addressedTo: personId });
export const taskOfMyPost: When<'WorkItem'> = (_, post) => ({
  addressedTo: { $in: placesOf(post) },
});
export const iHoldIt: When<'WorkItem'> = ({ personId }) => ({ holderId: personId });
export const itComesBackToMe: When<'WorkItem'> = ({ personId }) => ({ ownerId: personId });
export const workOfMyUnit: When<'WorkItem'> = (_, { unitId }) => ({ unitId });

export const myKey: When<'SigningKey'> = ({ personId }) => ({ ownerId: personId });
export const theSeal: When<'SigningKey'> = () => ({ purpose: 'seal' });

export const inUse: When<'Route'> = () => ({ state: 'active' });
