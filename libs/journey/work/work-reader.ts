import type { Instance, WorkItem } from '#engine';
import { vietnamDay } from '#kernel';
import { directoryOf, whoIsGone, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { AnyEventObject } from 'xstate';
import type { JourneyContext } from '../journey-context.js';
import { adviceIn, answersOn, carriersOf, type WorkReader } from './tell-work.js';

/** All that is to be known to tell somebody about the work of one instance; no more than it takes. */
export async function workReaderOf(
  tx: Transaction,
  actor: Actor,
  instance: Instance<unknown, AnyEventObject>,
  items: readonly WorkItem[],
  at: Date,
): Promise<WorkReader> {
  const [directory, gone, answers] = await Promise.all([
    directoryOf(tx),
    whoIsGone(tx, items.flatMap(carriersOf), vietnamDay(at)),
    items.some(({ hands }) => hands > 0) ? answersOn(tx, instance.id) : [],
  ]);
  const advice = adviceIn(answers, directory);
  return { actor, instance, directory, at, gone, advice, ...aboutDocument(instance) };
}

function aboutDocument({ machine, context }: WorkReader['instance']) {
  if (machine.name !== 'document') return { docType: null, drafters: [] };
  const { docType, version } = context as JourneyContext;
  return { docType, drafters: version?.drafters ?? [] };
}
