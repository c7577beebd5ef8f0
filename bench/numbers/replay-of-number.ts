import { systemClock, systemIds, type BodyId } from '#kernel';
import { RegistryFacade, type TakenNumber } from '#modules/registry';
import { pgbenchScript, type PgbenchScript } from '../support/pgbench-script.js';
import { recordStatements, type SentStatement } from '../support/record-statements.js';
import { numberRequest } from './number-request.js';

/** One number as the registry takes it, for pgbench to take the next ones. */
export async function replayOfNumber(
  appUrl: string,
  bodyId: BodyId,
  number: number,
): Promise<PgbenchScript> {
  const request = numberRequest();
  const taken: TakenNumber[] = [];
  const sent = await recordStatements(appUrl, async (unitOfWork) => {
    const registry = new RegistryFacade(systemClock, systemIds);
    taken.push(await unitOfWork.inBody(bodyId, (tx) => registry.takeNumber(tx, request)));
  });
  const recorded = [request.documentId, request.versionId, ...taken.map(({ entryId }) => entryId)];
  return pgbenchScript(sent, {
    begin: [],
    ids: new Map([
      [bodyId, `'${bodyId}'`],
      ...recorded.map((id): [string, string] => [id, 'uuidv7()']),
    ]),
    fresh: {
      ...numbersOf(sent, number),
      'audit.record': { 2: 'uuidv7()' },
    },
    after: { 'registry.hold_counter': '\\gset\n\\set next :lastNumber + 1' },
  });
}

/** Parameters that carried the number, whatever statements carry it. */
const numbersOf = (sent: readonly SentStatement[], number: number) =>
  Object.fromEntries(
    sent.map(({ name = '', values }) => [
      name,
      Object.fromEntries(
        values.flatMap((value, at) => (value === number ? [[at + 1, ':next']] : [])),
      ),
    ]),
  );
