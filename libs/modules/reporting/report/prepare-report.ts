import type { DocumentId, Ids, PersonId } from '#kernel';
import type { DocumentContent } from '#nd30';
import type { TrailActor, Transaction } from '#platform';
import type { FigureNode } from '../figures/figure.js';
import { packFigure } from '../figures/pack-sources.js';
import { basisEntry } from './basis-entry.js';
import { computePeriod } from './compute.js';
import { adjustmentsSince } from './adjustments-since.js';
import { draftContent } from './draft/draft-content.js';
import type { FigurePlace, ReportMaterial } from './draft/material.js';
import { outlineFor, readOutlines } from './outline/read-outlines.js';
import { periodName } from './period-names.js';
import type { ReadyPeriod, Without } from './ready-period.js';
import { recordReportEvent } from './record-event.js';
import { insertFigures, type FigureId } from './store/figures.sql.js';
import { insertReport, insertWithout, type BasisEntry } from './store/reports.sql.js';

/** A draft before it is a document. */
export interface PreparedReport {
  readonly content: DocumentContent;
  readonly periodId: string | null;
  readonly regimeKey: string | null;
  readonly period: {
    readonly name: string;
    readonly year: number;
    readonly kind: string;
    readonly ordinal: number;
    readonly from: string;
    readonly to: string;
  };
  readonly basis: readonly BasisEntry[];
  readonly without: Without | null;
  readonly figures: readonly {
    readonly id: FigureId;
    readonly node: FigureNode;
    readonly places: readonly FigurePlace[];
  }[];
}

/** What the body and the drafting unit bring. */
export type Letterhead = Pick<ReportMaterial, 'header' | 'archive'>;

/** Figures and text of a report, from the accepted returns of a period. */
export async function prepareReport(
  tx: Transaction,
  { period, without }: ReadyPeriod,
  letterhead: Letterhead,
  ids: Ids,
): Promise<PreparedReport> {
  const { fields, returns, figures } = await computePeriod(tx, period);
  const outline = outlineFor(await readOutlines(), {
    ...{ source: 'drafted', regime: period.regimeKey, kind: period.kind },
  });
  const named = { ...period, name: periodName(period) };
  const idOf = new Map(figures.map(({ key }) => [key, ids.next<'Figure'>()]));
  const material: ReportMaterial = {
    ...letterhead,
    period: named,
    fields,
    units: returns,
    figures: new Map(figures.map((node) => [node.key, node])),
    idOf: (key) => idOf.get(key) ?? '',
    without,
    adjustments: await adjustmentsSince(tx, named, 'ownPeriods'),
  };
  const { content, places } = draftContent(outline, material, ids);
  return {
    content,
    ...{ periodId: period.id, regimeKey: period.regimeKey, period: named, without },
    basis: returns.map(basisEntry),
    figures: figures.flatMap((node) => {
      const id = idOf.get(node.key);
      return id ? [{ id, node, places: places.get(id) ?? [] }] : [];
    }),
  };
}

/** Keeps beside its document what a report is made of. */
export async function keepReport(
  tx: Transaction,
  prepared: PreparedReport,
  document: {
    readonly documentId: DocumentId;
    readonly by: PersonId;
    readonly at: Date;
    readonly actor: TrailActor;
  },
  ids: Ids,
): Promise<void> {
  const { periodId, regimeKey, period, basis, without, figures } = prepared;
  const { documentId, by, at, actor } = document;
  await tx.run(insertReport, [
    ...[documentId, periodId, regimeKey, period.name, period.year, period.kind, period.ordinal],
    ...[period.from, period.to, JSON.stringify(basis), by, at],
  ]);
  if (without)
    await tx.run(insertWithout, [documentId, without.units, without.reason, without.by, at]);
  await tx.run(insertFigures, [documentId, JSON.stringify(figures.map(storedFigure))]);
  await recordReportEvent(tx, ids, {
    ...{ action: 'ReportDrafted', documentId, at, actor },
    data: {
      ...{ periodId, period: period.name, basis, figures: figures.length },
      without: without && { units: without.units, reason: without.reason, by: without.by },
    },
  });
}

export const storedFigure = (
  { id, node, places }: PreparedReport['figures'][number],
  position: number,
) => ({ id, position, ...packFigure(node), places, return_ids: returnsIn(node) });

export const returnsIn = ({ readings, leftOut }: FigureNode): readonly string[] => [
  ...new Set([...readings, ...leftOut].map(({ returnId }) => returnId)),
];
