import { pgbenchScript, type PgbenchScript } from '../support/pgbench-script.js';
import { recordStatements } from '../support/record-statements.js';
import {
  bodyId,
  bodyPrefix,
  documentId,
  documentPrefix,
  documentsEach,
  engineOver,
  move,
  type Documents,
} from './documents-of-clients.js';
import { stepsOfRound } from './round.js';

/** A round as the engine sends it, for pgbench to send on the documents of its own clients. */
export async function replayOfRound(
  appUrl: string,
  { first, bodies }: Documents,
): Promise<PgbenchScript> {
  const sent = await recordStatements(appUrl, async (unitOfWork) => {
    const engine = engineOver(unitOfWork);
    for (let step = 0; step < stepsOfRound; step += 1) await move({ engine, bodies }, first, step);
  });
  return pgbenchScript(sent, {
    begin: [
      `\\set document ${first} + :client_id * ${documentsEach} + random(0, ${documentsEach - 1})`,
      `\\set body ${Number(bodyId({ bodies }, 0).slice(bodyPrefix.length))} + :document % ${bodies}`,
    ],
    ids: new Map([
      [documentId(first), `('${documentPrefix}' || :document::text)`],
      [bodyId({ bodies }, first), `('${bodyPrefix}' || :body::text)`],
    ]),
    fresh: { 'engine.save_transition': { 3: ':revision', 17: 'uuidv7()' } },
    after: { 'engine.load_instance': '\\gset' },
    // Every replay is the same round: what it leaves open is what it closes first.
    rename: (text) => text.replaceAll('r2:', 'r1:'),
  });
}
