import { regimeDefinition, type RegimeDefinition } from '#contracts';
import { statement, type Transaction } from '#platform';
import type { Checks } from './findings.js';

const definitionOf = statement<{ definition: RegimeDefinition | null }>(
  'reporting.definition_of_period',
  `SELECT r.definition FROM reporting.period p
     LEFT JOIN reporting.regime r ON r.body_id = p.body_id AND r.id = p.regime_id
    WHERE p.body_id = platform.current_body() AND p.id = $1`,
);

/** By what the returns of a period are examined: as its regime says, else as is usual. */
export async function checksOf(tx: Transaction, periodId: string): Promise<Checks> {
  const found = await tx.one(definitionOf, [periodId]);
  return found?.definition?.checks ?? usual.checks;
}

/** What holds for a report that was asked for once. */
export const usual = {
  checks: regimeDefinition.shape.checks.parse({}),
  reminders: regimeDefinition.shape.reminders.parse({}),
};
