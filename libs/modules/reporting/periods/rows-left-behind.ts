import type { UnitId } from '#kernel';
import { directoryOf } from '#modules/organisation';
import type { Transaction } from '#platform';
import { returnWords } from '../return-words.js';
import type { PeriodId } from '../returns/accepted-returns.js';
import { rowsLeftBehind, type LeftBehind } from '../store/reported-rows.sql.js';

/** Rows of a waived unit that its successor's return of the period does not tell of, and what to do. */
export async function findingsOfHeirs(tx: Transaction, periodId: PeriodId): Promise<string[]> {
  const left = await tx.all(rowsLeftBehind, [periodId, null]);
  if (left.length === 0) return [];
  const { unit } = await directoryOf(tx);
  return left.map((one) => sentenceFor(one, unit));
}

function sentenceFor(
  { unitId, successorId, heirState, rows }: LeftBehind,
  nameOf: (id: UnitId) => string,
): string {
  const heir = nameOf(successorId);
  const start = `${rows} chỉ tiêu, nhiệm vụ của ${nameOf(unitId)} chưa vào phiếu của đơn vị kế tục (${heir})`;
  if (!heirState) return `${start} vì đơn vị ấy không có phiếu trong kỳ này. ${askedApart(heir)}`;
  return `${start} vì phiếu ấy đã ở bước “${returnWords.states[heirState]}”. ${reopened[heirState] ?? askedApart(heir)}`;
}

const taken = 'các dòng ấy tự vào phiếu khi phiếu mở lại.';
const reopened: Partial<Record<NonNullable<LeftBehind['heirState']>, string>> = {
  submitted: `Hãy đề nghị đơn vị kế tục rút phiếu về; ${taken}`,
  approved: `Hãy trả lại phiếu của đơn vị kế tục; ${taken}`,
  accepted: `Hãy trả lại phiếu của đơn vị kế tục; ${taken}`,
  locked: `Hãy đề nghị mở khóa ngoại lệ cho đơn vị kế tục; ${taken}`,
};

const askedApart = (heir: string): string =>
  `Hãy yêu cầu ${heir} báo cáo riêng về các dòng ấy, hoặc ghi đơn vị kế tục khác.`;
