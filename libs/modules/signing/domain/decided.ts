import { DomainError } from '#kernel';
import type { VerificationReport } from '#pades';

/**
 * A file that its judge had no time or memory for is neither good nor bad: whoever must know is told
 * to try again. Throws `FileIsNotYetJudged`.
 */
export function decided(report: VerificationReport): VerificationReport {
  if (isUndecided(report)) throw new DomainError('FileIsNotYetJudged');
  return report;
}

export const isUndecided = ({ findings }: VerificationReport): boolean =>
  findings.some(({ code }) => code === 'FileIsTooMuch');
