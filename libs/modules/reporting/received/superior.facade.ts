import type { ReplyOf, superiorContract } from '#contracts';
import { DomainError, type Clock, type DocumentId, type Ids, type PersonId } from '#kernel';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { CLOCK, IDS, type Transaction } from '#platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { absenceInWords, formulaInWords } from '../figures/formula-words.js';
import type { Letterhead, PreparedReport } from '../report/prepare-report.js';
import { attachmentReader } from './attachment-reader.js';
import { matrixOf } from './matrix.js';
import { prepareAggregate, type WantedAggregate } from './prepare-aggregate.js';
import { missingCentres, reportsOfPeriod, totalsOfPeriod } from './reports-of-period.js';
import { gatheringUnits } from '../store/regimes.sql.js';
import { insertReminder, type PeriodKey, type ReceivedReportId } from './store/received.sql.js';
import { takeReceived, type CameReport } from './take-received.js';
import { toldReadings, toldReceived, type WantedReadings } from './told-received.js';
import { bodiesReported } from './totals.js';

type Contract = typeof superiorContract;

/** What the journey may ask about reports of other bodies: only of what was received. */
@Injectable()
export class SuperiorFacade implements OnModuleDestroy {
  private readonly attachments = attachmentReader();

  constructor(
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleDestroy(): Promise<void> {
    return this.attachments.stop();
  }

  /** What a PDF carries, read apart from the event loop and from any transaction. */
  attached(pdf: Uint8Array) {
    return this.attachments.read(pdf);
  }

  /** Figures out of a document that came, when it is a report that carries them. */
  take(tx: Transaction, came: CameReport): Promise<void> {
    return takeReceived(tx, came, this.ids);
  }

  matrix(
    tx: Transaction,
    asked: { readonly year: number; readonly regime?: string | undefined },
  ): Promise<ReplyOf<Contract['matrix']>> {
    return matrixOf(tx, asked, this.clock.now());
  }

  report(tx: Transaction, reportId: ReceivedReportId): Promise<ReplyOf<Contract['report']>> {
    return toldReceived(tx, reportId);
  }

  readings(tx: Transaction, reportId: ReceivedReportId, wanted: WantedReadings) {
    return toldReadings(tx, reportId, wanted);
  }

  /** Beside leaders, clerk and auditor the units that gather read what came. `OnlyGatherersReadReports` */
  async demandReader(tx: Transaction, actor: Actor): Promise<void> {
    const gatheringUnitIds = (await tx.all(gatheringUnits)).map(({ unitId }) => unitId);
    if (can(abilitiesOf(actor), 'read', 'ReceivedReport', { gatheringUnitIds })) return;
    throw new DomainError('OnlyGatherersReadReports');
  }

  /** Put together over all who sent, each figure with what every one of them said. */
  async totals(tx: Transaction, key: PeriodKey): Promise<ReplyOf<Contract['totals']>> {
    const reports = await reportsOfPeriod(tx, key);
    const figures = await totalsOfPeriod(tx, key, reports);
    const said = new Map(
      reports.map(({ row, figures: own }) => [
        row.id,
        new Map([[bodiesReported, '1'], ...own.map(({ code, value }) => [code, value] as const)]),
      ]),
    );
    return {
      figures: figures.map((figure) => ({
        ...{ code: figure.code, label: figure.label, unit: figure.unit, value: figure.value },
        absentText: figure.absent && absenceInWords[figure.absent],
        formulaText: formulaInWords(figure.formula),
        centres: reports.flatMap(({ row }) => {
          const own = said.get(row.id);
          if (!own?.has(figure.code)) return [];
          const { organId, centreName: name, id: reportId } = row;
          return [{ organId, name, reportId, value: own.get(figure.code) ?? null }];
        }),
      })),
    };
  }

  /** Whose report is still waited for; refused when there is nobody. */
  async missing(tx: Transaction, key: PeriodKey) {
    const missing = await missingCentres(tx, key, this.clock.now());
    if (missing.length === 0) throw new DomainError('NobodyIsMissing');
    return missing;
  }

  /** Remembers in which letter they were reminded. */
  async reminded(
    tx: Transaction,
    key: PeriodKey,
    letter: {
      readonly documentId: DocumentId;
      readonly organIds: readonly string[];
      readonly by: PersonId;
      readonly at: Date;
    },
  ): Promise<void> {
    const { documentId, organIds, by, at } = letter;
    const { regime, year, kind, ordinal } = key;
    await tx.run(insertReminder, [documentId, organIds, regime, year, kind, ordinal, by, at]);
  }

  /** Text and figures of a superior's own report. */
  prepare(
    tx: Transaction,
    wanted: Omit<WantedAggregate, 'now'>,
    from: Letterhead,
  ): Promise<PreparedReport> {
    return prepareAggregate(tx, { ...wanted, now: this.clock.now() }, from, this.ids);
  }
}
