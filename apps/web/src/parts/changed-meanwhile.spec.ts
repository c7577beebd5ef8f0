import type { ProblemCode } from '#contracts';
import { Refusal } from '../server/refusal.js';
import { changedMeanwhile } from './changed-meanwhile.js';

const refusal = (code: ProblemCode) =>
  new Refusal({ type: 'about:blank', title: code, status: 409, code, detail: 'Không được.' });

test.each<ProblemCode>(['ApprovalBindsToContent', 'RoundIsCurrent', 'ReturnHasChanged'])(
  '%s leads to the current content',
  (code) => expect(changedMeanwhile(refusal(code))).toBe(true),
);

test.each<ProblemCode>(['CommentsAreOpen', 'ReportIsDrafted', 'RemediationIsDrafted'])(
  '%s is refused with the same status, but nothing was overtaken',
  (code) => expect(changedMeanwhile(refusal(code))).toBe(false),
);

test('an error that is no refusal is none', () => {
  expect(changedMeanwhile(new Error('Mất mạng.'))).toBe(false);
});
