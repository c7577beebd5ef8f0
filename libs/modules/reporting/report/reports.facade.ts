import type { ReplyOf, reportsContract } from '#contracts';
import {
  DomainError,
  nfc,
  type Clock,
  type DocumentId,
  type Ids,
  type PersonId,
  type VersionId,
  exact,
  written,
  isId,
} from '#kernel';
import { directoryOf, type Actor } from '#modules/organisation';
import type { TargetId, TaskId } from '#modules/planning';
import type { DocumentContent, EmbeddedFile } from '#nd30';
import { CLOCK, IDS, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PeriodId } from '../returns/accepted-returns.js';
import { standOf } from './differences.js';
import { evidenceOfFigure } from './evidence-of-figure.js';
import { exportReport } from './export-report.js';
import { demandShown, showFigures } from './figures-in-text.js';
import { goOn, type GoingOn } from './go-on.js';
import {
  keepReport,
  prepareReport,
  type Letterhead,
  type PreparedReport,
} from './prepare-report.js';
import { embeddedOf, freezeProvenance } from './provenance/freeze-provenance.js';
import { readyPeriod } from './ready-period.js';
import { recordReportEvent } from './record-event.js';
import { insertDecision } from './store/decisions.sql.js';
import {
  countedFiguresOf,
  figureById,
  figureValuesOf,
  insertOverride,
  type FigureId,
} from './store/figures.sql.js';
import { namesOfRows } from '../store/plan-rows.sql.js';
import { listReports, reportOf, type ReportRow } from './store/reports.sql.js';
import { isSigned } from './signed-before.js';
import { takeOver } from './take-over.js';
import { shownFigure, toldFigure, toldSummary } from './told-figure.js';
import { toldReport } from './told-report.js';
import { usesOf } from './uses-of-return.js';
import { usesOfRow, type UsesOfRow } from './uses-of-row.js';

type Contract = typeof reportsContract;

interface By {
  readonly by: PersonId;
  readonly at: Date;
  readonly actor: TrailActor;
}

/** What the journey may ask about reports that are drafted from returns, inside its own transaction. */
@Injectable()
export class ReportsFacade {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lets a period's report go on without units; only the head of the coordinating unit does. */
  goOn(tx: Transaction, decision: GoingOn): Promise<void> {
    return goOn(tx, decision, this.ids.next<'GoingOn'>(), this.clock.now());
  }

  /** Text and figures of a period's report; refused while returns are missing. */
  async prepare(tx: Transaction, periodId: PeriodId, from: Letterhead): Promise<PreparedReport> {
    return prepareReport(tx, await readyPeriod(tx, periodId), from, this.ids);
  }

  /** Keeps what a drafted document is made of. */
  keep(
    tx: Transaction,
    prepared: PreparedReport,
    document: By & { readonly documentId: DocumentId },
  ): Promise<void> {
    return keepReport(tx, prepared, document, this.ids);
  }

  /** Before a text is saved: figures show their values, or somebody said why not. */
  async demandShown(
    tx: Transaction,
    documentId: DocumentId,
    content: DocumentContent,
  ): Promise<void> {
    if (!(await tx.one(reportOf, [documentId]))) return;
    const rows = await tx.all(figureValuesOf, [documentId]);
    demandShown(content, rows.map(shownFigure));
  }

  /** With a version of a report goes where its figures come from. */
  async freeze(
    tx: Transaction,
    version: { documentId: DocumentId; versionId: VersionId; subject: string },
  ): Promise<void> {
    const report = await tx.one(reportOf, [version.documentId]);
    if (report) await freezeProvenance(tx, report, version);
  }

  /** What travels inside the PDF of a version. */
  embedded(tx: Transaction, versionId: VersionId): Promise<readonly EmbeddedFile[]> {
    return embeddedOf(tx, versionId);
  }

  /** Puts another value into the text, with the reason; the computed one takes it back. */
  async override(
    tx: Transaction,
    content: DocumentContent,
    change: By & { documentId: DocumentId; figureId: FigureId; value: string; reason: string },
  ): Promise<DocumentContent> {
    const { documentId, figureId, by, at, actor } = change;
    await this.known(tx, documentId);
    const row = await tx.one(figureById, [documentId, figureId]);
    if (!row) throw new DomainError('NothingIsFound');
    const value = written(exact(change.value), 9);
    const reason = nfc(change.reason);
    const computed = row.node.value;
    const id = this.ids.next<'FigureOverride'>();
    await tx.run(insertOverride, [id, figureId, value, computed, reason, by, at]);
    const data = { figureId, label: row.node.label, computed, value, reason };
    await recordReportEvent(tx, this.ids, {
      ...{ action: 'FigureOverridden', documentId, at, actor, data },
    });
    return showFigures(content, [{ ...shownFigure(row), value }]);
  }

  /** Takes the newer figures over, or leaves them with the reason. */
  async decide(
    tx: Transaction,
    content: DocumentContent,
    decision: By & { documentId: DocumentId; takesOver: boolean; reason: string | null },
  ): Promise<DocumentContent> {
    const { documentId, takesOver, reason, by, at, actor } = decision;
    const stand = await standOf(tx, await this.known(tx, documentId));
    if (!stand.isOpen) throw new DomainError('NothingDiffers');
    const { differences, basis } = stand;
    const versions = basis.map(({ versionId }) => versionId);
    await tx.run(insertDecision, [
      ...[this.ids.next<'ReportDecision'>(), documentId, takesOver ? 'takeOver' : 'leave'],
      ...[reason && nfc(reason), versions, JSON.stringify(differences), by, at],
    ]);
    if (takesOver) await takeOver(tx, documentId, stand, this.ids);
    await recordReportEvent(tx, this.ids, {
      action: takesOver ? 'DifferencesTakenOver' : 'DifferencesLeft',
      ...{ documentId, at, actor, data: { differences, reason } },
    });
    if (!takesOver) return content;
    const rows = await tx.all(figureValuesOf, [documentId]);
    return showFigures(content, rows.map(shownFigure));
  }

  async view(
    tx: Transaction,
    documentId: DocumentId,
    mayEdit: boolean,
  ): Promise<ReplyOf<Contract['read']>> {
    const report = await this.known(tx, documentId);
    return toldReport(tx, report, await standOf(tx, report), mayEdit);
  }

  async figures(tx: Transaction, documentId: DocumentId): Promise<ReplyOf<Contract['figures']>> {
    await this.known(tx, documentId);
    const rows = await tx.all(countedFiguresOf, [documentId]);
    const directory = await directoryOf(tx);
    return { figures: rows.map((row) => toldSummary(row, rows, directory)) };
  }

  async figure(
    tx: Transaction,
    documentId: DocumentId,
    figureId: FigureId,
  ): Promise<ReplyOf<Contract['figure']>> {
    await this.known(tx, documentId);
    const row = await tx.one(figureById, [documentId, figureId]);
    if (!row) throw new DomainError('NothingIsFound');
    const all = await tx.all(figureValuesOf, [documentId]);
    const figure = toldFigure(row, all, await directoryOf(tx));
    const named = figure.readings.filter(({ of, subject }) => of !== 'return' && isId(subject));
    const ids = [...new Set(named.map(({ subject }) => subject))];
    return { ...figure, subjects: ids.length > 0 ? await tx.all(namesOfRows, [ids]) : [] };
  }

  /** Reports of a period or a year; who may read which is for the journey to say. */
  list(
    tx: Transaction,
    filter: { readonly periodId?: string | undefined; readonly year?: number | undefined },
  ): Promise<readonly ReportRow[]> {
    return tx.all(listReports, [filter.periodId ?? null, filter.year ?? null]);
  }

  usesOf(tx: Transaction, returnId: string): Promise<ReplyOf<Contract['uses']>['uses']> {
    return usesOf(tx, returnId);
  }

  /** What returns tell of a target or a task, and the figures that take it; whose reports may be read is for the journey to say. */
  usesOfRow(tx: Transaction, actor: Actor, rowId: TargetId | TaskId): Promise<UsesOfRow> {
    return usesOfRow(tx, actor, rowId);
  }

  evidenceOf(
    tx: Transaction,
    actor: Actor,
    figure: { readonly documentId: DocumentId; readonly figureId: FigureId },
  ) {
    return evidenceOfFigure(tx, actor, figure);
  }

  /** A signed report keeps its figures, whatever is reported later. */
  async refuseSigned(tx: Transaction, documentId: DocumentId): Promise<void> {
    const { state } = await this.known(tx, documentId);
    if (isSigned(state)) throw new DomainError('SignedReportsNeverChange');
  }

  /** Report, figures and returns in one piece, for who computes them anew. */
  async export(tx: Transaction, documentId: DocumentId): Promise<Buffer> {
    return exportReport(tx, await this.known(tx, documentId));
  }

  private async known(tx: Transaction, documentId: DocumentId): Promise<ReportRow> {
    const report = await tx.one(reportOf, [documentId]);
    if (!report) throw new DomainError('DocumentIsNotAReport', { documentId });
    return report;
  }
}
