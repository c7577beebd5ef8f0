import type { DocumentView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReplyOf } from '../../server/routes.js';
import { reading } from '../../server/use-answer.js';

export type Report = ReplyOf<'GET /api/reports/:documentId'>;
export type Figure = ReplyOf<'GET /api/reports/:documentId/figures/:figureId'>;
export type FigureSummary = ReplyOf<'GET /api/reports/:documentId/figures'>['figures'][number];

/** The part of the address that keeps the opened figure. */
export const figureKey = 'so-lieu';

/** A superior's report is drawn from what other bodies sent, every other from returns of units. */
export const sourceOf = (report: Report | undefined): 'returns' | 'received' =>
  report?.period.id === null ? 'received' : 'returns';

/** Only reports are asked for: every other document is none, and so is a report typed by hand. */
export const useReport = ({ id: documentId, docType }: DocumentView) =>
  useQuery({
    ...reading('GET /api/reports/:documentId', { params: { documentId } }),
    enabled: docType === 'BC',
    retry: false,
  });

export const useReportFigures = ({ id: documentId, docType }: DocumentView) =>
  useQuery({
    ...reading('GET /api/reports/:documentId/figures', { params: { documentId } }),
    enabled: docType === 'BC',
    retry: false,
  });
