import type { petitionsContract, ReplyOf } from '#contracts';
import type { Directory } from '#modules/organisation';
import { channelNames } from '../channel-names.js';
import { topicOf, type PetitionSettings } from '../petition-settings.js';
import { petitionWords } from '../petition-words.js';
import type { Registered } from '../store/petitions.sql.js';
import { codeOf } from './receive-petition.js';

export type Summary = ReplyOf<typeof petitionsContract.list>['petitions'][number];

/** The register's row with where it stands. */
export interface Standing extends Omit<Registered, 'content' | 'receivedBy'> {
  readonly state: string;
  readonly unitId: string | null;
  readonly handler: string | null;
  readonly late: boolean;
  /** Null while the clock stands still. */
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
}

/** A petition as lists show it. */
export function toldPetition(
  one: Standing,
  settings: PetitionSettings,
  directory: Directory,
  now: Date,
): Summary {
  const { id, title, receivedOn, confidential, anonymous, answeredAt } = one;
  const state = one.state as Summary['state'];
  const channel = one.channel as Summary['channel'];
  const isOpen = state === 'received' || state === 'assigned';
  return {
    ...{ title, receivedOn, confidential, anonymous, answeredAt, state, channel },
    id: id as Summary['id'],
    code: codeOf(one),
    channelName: channelNames[channel],
    topic: one.topic,
    topicName: topicOf(settings, one.topic).name,
    stateName: petitionWords.states[state],
    unitId: one.unitId as Summary['unitId'],
    unitName: one.unitId && directory.unit(one.unitId),
    handlerName: one.handler && directory.person(one.handler),
    dueAt: isOpen ? one.dueAt : null,
    late: one.late || (isOpen && one.dueAt !== null && new Date(one.dueAt) < now),
  };
}
