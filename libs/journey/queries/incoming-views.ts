import { statusCodes, type StatusCode } from '#edxml';
import type { IncomingListRow, IncomingId } from '#modules/dispatch';
import { abilitiesOf, can, listUnits, type Actor } from '#modules/organisation';
import type { RegistryFacade } from '#modules/registry';
import type { Transaction } from '#platform';
import { incomingStateNames } from '../names.js';

/** An incoming document as lists show it. */
export const incomingSummary = (row: IncomingListRow) => ({
  id: row.incomingId as IncomingId,
  sender: row.sender.name,
  code: row.code,
  issuedOn: row.issuedOn,
  typeName: row.typeName,
  subject: row.subject,
  signerName: row.signerName,
  state: row.state,
  stateName: incomingStateNames[row.state] ?? row.state,
  signaturesValid: row.signaturesValid,
  findings: [...row.findings],
  arrivedAt: row.arrivedAt.toISOString(),
  refusalReason: row.refusalReason,
  pdfSha256: row.pdfSha256,
});

/** An incoming document with what its page shows: its number here, what was answered, what may be done. */
export async function incomingDetail(
  tx: Transaction,
  registry: Pick<RegistryFacade, 'arrivalOf'>,
  actor: Actor,
  row: IncomingListRow,
) {
  const entry = await registry.arrivalOf(tx, {
    ...row,
    authorOrganId: row.sender.organId,
  });
  const units = (await listUnits(tx)).filter(({ closedOn }) => closedOn === null);
  return {
    ...incomingSummary(row),
    senderOrganId: row.sender.organId,
    annexes: row.annexes.map((annex) => ({ ...annex, findings: [...annex.findings] })),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    registration: entry
      ? { number: entry.number, arrivedOn: entry.arrivedOn, assignedTo: entry.assignedTo }
      : null,
    answers: row.answers.map((one) => ({
      ...one,
      name: statusCodes[one.code as StatusCode],
    })),
    acts: possibleActs(actor, row),
    assignableTo: units.map(({ id, name }) => ({ id, name })),
  };
}

function possibleActs(actor: Actor, { state, signaturesValid }: IncomingListRow) {
  if (state !== 'arrived') return [];
  const abilities = abilitiesOf(actor);
  const may = (act: 'accept' | 'refuse') => can(abilities, act, 'IncomingDocument', {});
  return [
    ...(may('accept') && signaturesValid ? (['acceptance'] as const) : []),
    ...(may('refuse') ? (['refusal'] as const) : []),
  ];
}
