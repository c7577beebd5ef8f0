import type { DocumentView } from '#contracts';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';

export type DocumentRoute = NonNullable<ReplyOf<'GET /api/documents/:documentId/route'>>;
export type RouteAct = DocumentRoute['acts'][number];

export const useDocumentRoute = ({ id: documentId }: DocumentView) =>
  useAnswer('GET /api/documents/:documentId/route', { params: { documentId } });
