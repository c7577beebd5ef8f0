import {
  parsePackage,
  parseStatus,
  type EdxmlPackage,
  type EdxmlStatus,
  type Problem,
} from '#edxml';
import { DomainError } from '#kernel';

/** Mã định danh of who a message is from and of whom it is for. */
export interface Parties {
  readonly from: string;
  readonly to: string;
}

export function partiesOfPackage({ from, to }: EdxmlPackage): Parties {
  const [receiver, another] = to;
  if (!receiver || another) throw new DomainError('PackageHasManyReceivers');
  return { from: from.organId, to: receiver.organId };
}

export const partiesOfStatus = ({ from, responseFor }: EdxmlStatus): Parties => ({
  from: from.organId,
  to: responseFor.organId,
});

/** What unproven bytes claim: enough to find the body and the certificate to judge them by. */
export function claimedByPackage(bytes: Uint8Array): Parties {
  const parsed = parsePackage(bytes);
  if (!parsed.ok) throw notValid(parsed.error);
  return partiesOfPackage(parsed.value);
}

export function claimedByStatus(bytes: Uint8Array): Parties {
  const parsed = parseStatus(bytes);
  if (!parsed.ok) throw notValid(parsed.error);
  return partiesOfStatus(parsed.value);
}

const notValid = (problems: readonly Problem[]): DomainError =>
  new DomainError('PackageIsNotValid', { summary: summaryOf(problems) });

/** The first problems in one sentence; a broken package may have hundreds. */
export const summaryOf = (problems: readonly Problem[]): string =>
  problems
    .slice(0, 5)
    .map(({ text }) => text)
    .join(' ');
