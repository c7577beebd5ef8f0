import type { Instance, WorkItem } from '#engine';
import { directoryOf, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { AnyEventObject } from 'xstate';
import type { JourneyContext } from '../journey-context.js';
import { colleagues } from './people-at-work.js';
import { adviceOn, type WorkReader } from './tell-work.js';

/** All that is to be known to tell somebody about the work of one instance; no more than it takes. */
export async function workReaderOf(
  tx: Transaction,
  actor: Actor,
  instance: Instance<unknown, AnyEventObject>,
  items: readonly WorkItem[],
  at: Date,
): Promise<WorkReader> {
  const directory = await directoryOf(tx);
  return {
    ...{ actor, instance, directory, at },
    ...aboutDocument(instance),
    people: items.length > 0 ? await colleagues(tx, at) : [],
    advice: items.some(({ hands }) => hands > 0)
      ? await adviceOn(tx, instance.id, directory)
      : new Map(),
  };
}

function aboutDocument({ machine, context }: WorkReader['instance']) {
  if (machine.name !== 'document') return { docType: null, drafters: [] };
  const { docType, version } = context as JourneyContext;
  return { docType, drafters: version?.drafters ?? [] };
}
