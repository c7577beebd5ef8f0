import type { ReplyOf, superiorContract } from '#contracts';
import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import { formulaInWords } from '../figures/formula-words.js';
import { unpackFigure } from '../figures/pack-sources.js';
import { refusalInWords } from './read-attachment.js';
import {
  receivedFigure,
  receivedFigures,
  receivedReport,
  type ReceivedReportId,
} from './store/received.sql.js';

/** A report of another body as its signed attachment tells it. */
export async function toldReceived(
  tx: Transaction,
  reportId: ReceivedReportId,
): Promise<ReplyOf<typeof superiorContract.report>> {
  const row = await tx.one(receivedReport, [reportId]);
  if (!row) throw new DomainError('NothingIsFound');
  const figures = await tx.all(receivedFigures, [reportId]);
  const { id, incomingId, organId, centreName, code, subject, state, refusal } = row;
  return {
    ...{ id, incomingId, organId, centreName, code, subject, state },
    periodName: row.periodName ?? '',
    regime: row.regime ?? '',
    year: row.year ?? 0,
    kind: row.kind ?? '',
    arrivedAt: row.arrivedAt.toISOString(),
    refusal: refusal && (refusalInWords[refusal] ?? refusal),
    figures: figures.map(({ node, readingCount }) => {
      const { key, label, unit, decimals, formula, value, absent } = node;
      const { numerator, denominator } = node;
      return {
        ...{ key, label, code: node.code, unit, decimals, formula, value, absent, readingCount },
        ...{ numerator, denominator, formulaText: formulaInWords(formula) },
      };
    }),
  };
}

/** What a figure of it was made of, page by page: a thousand units make a page nobody opens. */
export async function toldReadings(
  tx: Transaction,
  reportId: ReceivedReportId,
  { figure, offset, limit }: WantedReadings,
): Promise<ReplyOf<typeof superiorContract.readings>> {
  const packed = await tx.one(receivedFigure, [reportId, figure]);
  if (!packed) throw new DomainError('NothingIsFound');
  const { readings } = unpackFigure(packed);
  const end = offset + limit;
  return { readings: readings.slice(offset, end), more: readings.length > end };
}

export interface WantedReadings {
  /** Its key. */
  readonly figure: string;
  readonly offset: number;
  readonly limit: number;
}
