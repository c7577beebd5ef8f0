import type { LedgerDefinition, ledgersContract, ReplyOf } from '#contracts';
import { DomainError, vietnamDay, type Clock } from '#kernel';
import {
  abilitiesOf,
  can,
  demand,
  directoryOf,
  knownUnits,
  type Actor,
} from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { figureOf } from '../domain/figures.js';
import { demandedLedger, LEDGER_DEFINITIONS, type Definitions } from '../read-definitions.js';
import { entriesOf, entryById, stepsOf, type EntryRow } from '../store/entries.sql.js';
import type { OfEntry } from './keep-entries.js';

type List = ReplyOf<typeof ledgersContract.list>;
type Ledger = ReplyOf<typeof ledgersContract.read>;
type Entry = Ledger['rows'][number];

/** Ledgers as people see them, with what is counted in them. */
@Injectable()
export class ReadLedgers {
  constructor(
    @Inject(LEDGER_DEFINITIONS) private readonly definitions: Definitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(tx: Transaction, year: number = this.thisYear()): Promise<List> {
    const units = await this.units(tx);
    const [from, to] = yearOf(year);
    const ledgers: List['ledgers'][number][] = [];
    for (const definition of this.definitions.values()) {
      const rows = await tx.all(entriesOf, [definition.key, from, to]);
      ledgers.push(summary(definition, rows, units));
    }
    return { year, ledgers };
  }

  async read(
    tx: Transaction,
    actor: Actor,
    { ledger, ...asked }: { ledger: string; from?: string | undefined; to?: string | undefined },
  ): Promise<Ledger> {
    const definition = demandedLedger(this.definitions, ledger);
    const [first, last] = yearOf(this.thisYear());
    const { from = first, to = last } = asked;
    if (to < from) throw new DomainError('PeriodEndsBeforeItBegins');
    const units = await this.units(tx);
    const rows = await tx.all(entriesOf, [ledger, from, to]);
    return {
      ...summary(definition, rows, units),
      ...{ from, to },
      rows: await this.told(tx, actor, definition, rows),
      units: units.map(named),
      myUnits: units.filter(({ id }) => mayWrite(actor, id)).map(named),
    };
  }

  async entry(tx: Transaction, { actor, ledger, entryId }: OfEntry): Promise<Entry> {
    const definition = demandedLedger(this.definitions, ledger);
    const row = await tx.one(entryById, [ledger, entryId]);
    if (!row) throw new DomainError('NothingIsFound');
    demand(actor, 'read', 'LedgerEntry', row);
    const [entry] = await this.told(tx, actor, definition, [row]);
    if (!entry) throw new Error('What is told of one entry is one entry.');
    return entry;
  }

  private async told(
    tx: Transaction,
    actor: Actor,
    { columns }: LedgerDefinition,
    rows: readonly EntryRow[],
  ): Promise<Entry[]> {
    const { person, unit } = await directoryOf(tx);
    const steps = await tx.all(stepsOf, [rows.map(({ id }) => id)]);
    const ofUnits = columns.filter(({ kind }) => kind === 'unit').map(({ key }) => key);
    return rows.map(({ values, ...row }) => ({
      ...{ id: row.id, unitId: row.unitId, unitName: unit(row.unitId), values },
      unitNames: Object.fromEntries(
        ofUnits.filter((key) => values[key]).map((key) => [key, unit(values[key] ?? '')]),
      ),
      steps: steps
        .filter(({ entryId }) => entryId === row.id)
        .map(({ key, documentId, title }) => ({ key, documentId, title })),
      revision: row.revision,
      writtenBy: person(row.writtenBy),
      writtenAt: row.writtenAt.toISOString(),
      struckFor: row.struckFor,
      mayEdit: row.struckFor === null && mayWrite(actor, row.unitId),
    }));
  }

  private thisYear = (): number => Number(vietnamDay(this.clock.now()).slice(0, 4));

  /** Where work is done: the leaders' own unit is inspected by nobody. */
  private async units(tx: Transaction): Promise<readonly Named[]> {
    return (await knownUnits(tx)).filter(({ kind }) => kind !== 'leadership');
  }
}

interface Named {
  readonly id: EntryRow['unitId'];
  readonly name: string;
}

const named = ({ id, name }: Named): Named => ({ id, name });

const mayWrite = (actor: Actor, unitId: EntryRow['unitId']): boolean =>
  can(abilitiesOf(actor), 'edit', 'LedgerEntry', { unitId });

function summary(definition: LedgerDefinition, rows: readonly EntryRow[], units: readonly Named[]) {
  const counted = rows.filter(({ struckFor }) => struckFor === null).map(({ values }) => values);
  const ids = new Set<string>(units.map(({ id }) => id));
  return {
    definition,
    entries: counted.length,
    figures: definition.figures.map(({ key, title, kind, ...how }) => ({
      ...{ key, title, kind },
      ...figureOf({ key, kind, ...how }, counted, ids),
    })),
  };
}

const yearOf = (year: number): [from: string, to: string] => [`${year}-01-01`, `${year}-12-31`];
