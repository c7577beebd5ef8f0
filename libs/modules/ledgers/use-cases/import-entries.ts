import { DomainError, type UnitId } from '#kernel';
import { demand, knownUnits, type Actor } from '#modules/organisation';
import { demandPlain, readSheet, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readTable } from '../domain/read-table.js';
import { demandedLedger, LEDGER_DEFINITIONS, type Definitions } from '../read-definitions.js';
import { KeepEntries } from './keep-entries.js';

const rowsAtOnce = 2_000;

/** Takes a whole table into a ledger, or nothing of it. */
@Injectable()
export class ImportEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keeping: KeepEntries,
    @Inject(LEDGER_DEFINITIONS) private readonly definitions: Definitions,
  ) {}

  /** @throws DomainError LedgerFileHasFaults with the cells that are wrong, SheetIsNotPlain */
  async import(call: { actor: Actor; ledger: string; unitId: UnitId; file: Uint8Array }) {
    const { actor, unitId } = call;
    const definition = demandedLedger(this.definitions, call.ledger);
    const post = demand(actor, 'edit', 'LedgerEntry', { unitId });
    const sheet = await readSheet(call.file, { rows: rowsAtOnce });
    await demandPlain(call.file);
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const units = (await knownUnits(tx)).map(({ id, code, name, aliases }) => ({
        id,
        names: [name, code, ...aliases],
      }));
      const { rows, faults } = readTable(definition, sheet, units);
      if (faults.length > 0) {
        throw new DomainError('LedgerFileHasFaults', { faults: faults.slice(0, 100) });
      }
      for (const values of rows) {
        await this.keeping.insert(tx, { actor, post, definition, unitId, values });
      }
      return { taken: rows.length };
    });
  }
}
