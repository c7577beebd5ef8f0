import type { ComponentProps } from 'react';
import { EmptyState } from '../../parts/states.js';
import { VerificationReport } from './verification-report.js';

interface StoredVerdictProps {
  /** Null as long as nobody has signed. */
  readonly report: ComponentProps<typeof VerificationReport>['report'] | null;
}

/** How the signatures of a file of ours are judged. */
export const StoredVerdict = ({ report }: StoredVerdictProps) =>
  report ? (
    <VerificationReport report={report} />
  ) : (
    <EmptyState title="Chưa có chữ ký nào để kiểm tra" />
  );
