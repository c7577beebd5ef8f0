import type { BodyId } from '#kernel';
import {
  addValidationData,
  openDocumentTimestamp,
  placeDocumentTimestamp,
  signersInFile,
  type SignerInFile,
} from '#pades';
import type { IssuedFileRow } from './issued-files.sql.js';
import type { RevisionKind } from './next-step.js';
import type { TrustServices } from './trust-services.js';

/** The file with one more revision. Throws `StepMustWait`, `CertificateChainIsNotTrusted`. */
export async function growFile(
  services: TrustServices,
  bodyId: BodyId,
  file: Held,
  add: RevisionKind,
  now: Date,
): Promise<Uint8Array> {
  if (add === 'validationData') return withValidationData(services, bodyId, file, now);
  const { bytes } = file;
  const pending = openDocumentTimestamp(bytes);
  const outcome = await services.stampDigest(bodyId, pending.digest, now);
  if (!outcome.stamped) throw new StepMustWait(outcome.reasons);
  return placeDocumentTimestamp(pending, outcome.token);
}

type Held = Pick<IssuedFileRow, 'level'> & { readonly bytes: Uint8Array };

/**
 * For everybody who signed; at a renewal for the newest timestamp alone, as the others have theirs
 * in the file and their certificates may be long at an end.
 */
async function withValidationData(
  services: TrustServices,
  bodyId: BodyId,
  { bytes, level }: Held,
  now: Date,
): Promise<Uint8Array> {
  const signers = signersInFile(bytes);
  const vri = [];
  for (const signer of level === 'B-LTA' ? signers.slice(-1) : signers) {
    const chain = [signer.certificate, ...signer.others];
    const data = await services.validationData(bodyId, chain, now, lastTimeOf(signers));
    if (data.unreachable.length > 0) throw new StepMustWait(data.unreachable);
    vri.push({ ...data, signature: signer.contents });
  }
  return addValidationData(bytes, { certificates: [], ocsps: [], crls: [], vri });
}

/** An answer tells of a signature only when it was made after it (EN 319 102-1 §5.2.5). */
const lastTimeOf = (signers: readonly SignerInFile[]): Date | null =>
  signers.reduce<Date | null>(
    (last, { time }) => (time && (!last || time > last) ? time : last),
    null,
  );

/** Services are away, or what they say is not good: reasons in Vietnamese. */
export class StepMustWait extends Error {
  constructor(reasons: readonly string[]) {
    super(reasons.join(' '));
  }
}
