import type { deskContract, DocumentSummaryView, ReplyOf } from '#contracts';
import type { Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import { listDocuments } from '../queries/list/list-documents.js';
import { lineOf } from './sentences.js';

type DeskDraft = ReplyOf<typeof deskContract.desk>['drafts'][number];

const underWay: readonly DocumentSummaryView['state'][] = [
  'drafted',
  'inReview',
  'approved',
  'signing',
  'leaderSigned',
  'issuing',
  'issued',
  'sent',
];

/** What the actor drafted and where it stands now, newest change first. */
export async function deskDrafts(
  tx: Transaction,
  actor: Actor,
  now: Date,
): Promise<readonly DeskDraft[]> {
  const filter = { mine: true, states: underWay, page: 1, limit: 20, ahead: 0 };
  const { documents } = await listDocuments(tx, actor, filter, now);
  return documents.map((one) => ({
    documentId: one.id,
    title: one.subject,
    line: lineOf(one.docType, one.unitName, one.pages),
    state: one.state,
    stateName: one.stateName,
    where: whereOf(one),
    since: one.updatedAt,
    dueAt: one.dueAt,
    overdue: one.late,
  }));
}

function whereOf({ state, round, waitsFor, stateName }: DocumentSummaryView): string {
  if (state === 'drafted') return round === 0 ? 'Chưa trình' : 'Đang chờ bạn sửa và trình lại';
  return waitsFor ? `Đang chờ ${waitsFor}` : stateName;
}
