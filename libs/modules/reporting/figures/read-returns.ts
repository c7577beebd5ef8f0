import type { ReturnContent } from '#contracts';
import type { Reading } from './figure.js';

/** The part of an accepted return that figures are made of. */
export interface ReportedReturn {
  readonly returnId: string;
  readonly versionId: string;
  readonly versionNo: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly approvedBy: { readonly personId: string; readonly name: string };
  readonly acceptedAt: Date;
  readonly content: Pick<ReturnContent, 'targets' | 'tasks'>;
}

/** Every value of every return, each with who said it; in one order, whatever order they came in. */
export const readReturns = (returns: readonly ReportedReturn[]): readonly Reading[] =>
  [...returns].sort((a, b) => (a.returnId < b.returnId ? -1 : 1)).flatMap(readReturn);

function readReturn(reported: ReportedReturn): Reading[] {
  const who = {
    returnId: reported.returnId,
    versionId: reported.versionId,
    versionNo: reported.versionNo,
    unitId: reported.unitId,
    unitName: reported.unitName,
    personId: reported.approvedBy.personId,
    personName: reported.approvedBy.name,
    at: reported.acceptedAt.toISOString(),
  };
  const { targets, tasks } = reported.content;
  return [
    { ...who, of: 'return', subject: reported.returnId, part: 'state', value: 'accepted' },
    ...targets.flatMap(({ targetId, value, numerator, denominator }): Reading[] => {
      const target = { ...who, of: 'target', subject: targetId } as const;
      return [
        { ...target, part: 'asked', value: '1' },
        { ...target, part: 'value', value },
        { ...target, part: 'numerator', value: numerator },
        { ...target, part: 'denominator', value: denominator },
      ];
    }),
    ...tasks.flatMap(({ taskId, state, percent }): Reading[] => {
      const task = { ...who, of: 'task', subject: taskId } as const;
      return [
        { ...task, part: 'asked', value: '1' },
        { ...task, part: 'state', value: state },
        { ...task, part: 'percent', value: percent === null ? null : String(percent) },
      ];
    }),
  ];
}
