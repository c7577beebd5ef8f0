import type { LedgerDefinition } from '#contracts';
import { DomainError, type Clock, type DocumentId, type Ids, type UnitId } from '#kernel';
import {
  demand,
  directoryOf,
  knownUnits,
  trailActor,
  type Actor,
  type ActorPost,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkValues, type Values } from '../domain/check-values.js';
import { demandedLedger, LEDGER_DEFINITIONS, type Definitions } from '../read-definitions.js';
import {
  changeEntry,
  heldEntry,
  insertEntry,
  issuedOfType,
  linkStep,
  strikeEntry,
  type EntryRow,
  type LedgerEntryId,
} from '../store/entries.sql.js';

export interface OfEntry {
  readonly actor: Actor;
  readonly ledger: string;
  readonly entryId: LedgerEntryId;
}

/** Writes, mends and strikes entries; each change is one event of the trail. */
@Injectable()
export class KeepEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(LEDGER_DEFINITIONS) private readonly definitions: Definitions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async add(call: { actor: Actor; ledger: string; unitId: UnitId; values: Values }) {
    const { actor, unitId } = call;
    const definition = demandedLedger(this.definitions, call.ledger);
    const post = demand(actor, 'edit', 'LedgerEntry', { unitId });
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const values = await this.judged(tx, definition, call.values);
      return this.insert(tx, { actor, post, definition, unitId, values });
    });
  }

  async insert(
    tx: Transaction,
    entry: {
      actor: Actor;
      post: ActorPost;
      definition: LedgerDefinition;
      unitId: UnitId;
      values: Values;
    },
  ): Promise<LedgerEntryId> {
    const { actor, post, definition, unitId, values } = entry;
    const id = this.ids.next<'LedgerEntry'>();
    const day = values[definition.countsOn];
    const at = this.clock.now();
    await tx.run(insertEntry, [id, definition.key, unitId, day, values, actor.personId, at]);
    await this.tell(
      tx,
      actor,
      post,
      'LedgerEntryWritten',
      { id, version: 1 },
      { ledger: definition.key, unitId, values },
    );
    return id;
  }

  async edit({ values: written, revision, ...of }: OfEntry & { revision: number; values: Values }) {
    await this.change(of, revision, async (tx, { definition, entry, post }) => {
      const values = await this.judged(tx, definition, written);
      const [id, day] = [entry.id, values[definition.countsOn]];
      await tx.run(changeEntry, [id, day, values, of.actor.personId, this.clock.now()]);
      await this.tell(tx, of.actor, post, 'LedgerEntryChanged', next(entry), {
        ledger: of.ledger,
        before: entry.values,
        values,
      });
    });
  }

  async strike({ reason, revision, ...of }: OfEntry & { revision: number; reason: string }) {
    await this.change(of, revision, async (tx, { entry, post }) => {
      await tx.run(strikeEntry, [entry.id, reason, of.actor.personId, this.clock.now()]);
      await this.tell(tx, of.actor, post, 'LedgerEntryStruck', next(entry), {
        ledger: of.ledger,
        reason,
      });
    });
  }

  async link({ step: key, documentId, ...of }: OfEntry & { step: string; documentId: DocumentId }) {
    await this.change(of, null, async (tx, { definition, entry, post }) => {
      const step = definition.steps.find((one) => one.key === key);
      if (!step) throw new DomainError('LedgerStepIsUnknown', { step: key });
      if (!(await tx.one(issuedOfType, [documentId, step.docType]))) {
        throw new DomainError('LedgerStepTakesAnIssuedDocument', { ...step });
      }
      await tx.run(linkStep, [entry.id, key, documentId, of.actor.personId, this.clock.now()]);
      const subject = { id: entry.id, version: entry.revision };
      await this.tell(tx, of.actor, post, 'LedgerEntryLinked', subject, {
        ledger: of.ledger,
        step: key,
        documentId,
      });
    });
  }

  /** @throws DomainError LedgerValuesAreNotValid with every column that is wrong */
  private async judged(
    tx: Transaction,
    definition: LedgerDefinition,
    written: Values,
  ): Promise<Values> {
    const units = new Set((await knownUnits(tx)).map(({ id }) => id));
    const { values, faults } = checkValues(definition, written, units);
    if (faults.length > 0) throw new DomainError('LedgerValuesAreNotValid', { faults });
    return values;
  }

  /** Holds the entry; `revision` is the one that was looked at. */
  private async change(
    { actor, ledger, entryId }: OfEntry,
    revision: number | null,
    work: (tx: Transaction, found: Found) => Promise<void>,
  ): Promise<void> {
    const definition = demandedLedger(this.definitions, ledger);
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const entry = await tx.one(heldEntry, [ledger, entryId]);
      if (!entry) throw new DomainError('NothingIsFound');
      const post = demand(actor, 'edit', 'LedgerEntry', { unitId: entry.unitId });
      if (entry.struckFor !== null) {
        throw new DomainError('LedgerEntryIsStruck', { reason: entry.struckFor });
      }
      if (revision !== null && revision !== entry.revision) {
        const { person } = await directoryOf(tx);
        throw new DomainError('LedgerEntryHasChanged', { name: person(entry.writtenBy) });
      }
      await work(tx, { definition, entry, post });
    });
  }

  private tell(
    tx: Transaction,
    actor: Actor,
    post: ActorPost,
    action: string,
    { id, version }: { id: LedgerEntryId; version: number },
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return tx.record({
      id: this.ids.next<'TrailEvent'>(),
      bodyId: actor.bodyId,
      at: this.clock.now(),
      actor: trailActor(actor, post),
      action,
      subject: { type: 'LedgerEntry', id },
      subjectVersion: version,
      data,
    });
  }
}

interface Found {
  readonly definition: LedgerDefinition;
  readonly entry: EntryRow;
  readonly post: ActorPost;
}

const next = ({ id, revision }: EntryRow) => ({ id, version: revision + 1 });
