import type { MachineWords } from '#engine';
import type { ScoreSheetEventType } from './domain/score-sheet.js';

const actionOf: Readonly<Record<ScoreSheetEventType, string>> = {
  'sheet.open': 'ScoreSheetOpened',
  'sheet.submit': 'ScoreSheetSubmitted',
  'sheet.appraise': 'ScoreSheetAppraised',
  'sheet.conclude': 'ScoreSheetConcluded',
  'sheet.return': 'ScoreSheetReturned',
};

/** States, acts and work of a score sheet as people say them. */
export const scoreSheetWords = {
  subject: 'Bảng chấm điểm',
  way: 'Đường đi của bảng chấm điểm',
  states: {
    selfScoring: 'Đơn vị tự chấm',
    firstAppraisal: 'Thẩm định lần 1',
    secondAppraisal: 'Thẩm định lần 2',
    concluded: 'Đã chốt điểm',
  },
  actionOf,
  actions: {
    ScoreSheetOpened: 'Mở bảng chấm điểm',
    ScoreSheetSubmitted: 'Gửi thẩm định',
    ScoreSheetAppraised: 'Thẩm định lần 1 xong',
    ScoreSheetConcluded: 'Thẩm định lần 2 xong, chốt điểm',
    ScoreSheetReturned: 'Trả lại để tự chấm lại',
  },
  work: {
    submitScores: 'Tự chấm, gửi thẩm định',
    scoreParts: 'Tự chấm phần của đơn vị',
    appraiseScores: 'Thẩm định lần 1',
    concludeScores: 'Thẩm định lần 2',
  },
  page: (id: string): string => `/cham-diem/${id}`,
  newsOf: () => null,
} as const satisfies MachineWords;
