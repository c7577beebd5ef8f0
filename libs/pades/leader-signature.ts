import { catalogOf } from './fields.js';
import { openUpdate } from './pdf/incremental-update.js';
import { malformed } from './pdf/lexer.js';
import { dict, isRef, name, withEntries } from './pdf/objects.js';
import { completePending, signerOf, type PendingLeaderSignature } from './pending-signature.js';
import { inPhase, type LeaderSignedPdf, type PreparedPdf } from './phases.js';
import { openInPhase, reservedField } from './read-phase.js';
import { addSignature, closeRevision, type SigningRequest } from './sign-field.js';

/**
 * Begins the leader's signature: a certification that leaves only form filling and signing open
 * (DocMDP 2, ISO 32000-1 §12.8.2.2; ETSI EN 319 142-1). Nothing is signed yet.
 * Throws `PdfIsNotInThisPhase`, `CertificateAlgorithmIsNotSupported`, `PictureIsNotReadable`.
 */
export const openLeaderSignature = (
  prepared: PreparedPdf,
  request: SigningRequest,
): PendingLeaderSignature => {
  const file = openInPhase(prepared, 'prepared');
  const root = file.latest.trailer.entries.get('Root');
  const catalog = catalogOf(file.latest);
  if (!isRef(root) || catalog === undefined) throw malformed(0, '/Root');
  const signer = signerOf(request);
  const update = openUpdate(file);
  const field = reservedField(file, 'leader');
  const signature = addSignature(file.latest, update, field, signer, request, certification);
  update.set(root, withEntries(catalog, { Perms: dict({ DocMDP: signature.ref }) }));
  return closeRevision('leader', update, signer, signature);
};

const certification = dict({
  Type: name('SigRef'),
  TransformMethod: name('DocMDP'),
  TransformParams: dict({ Type: name('TransformParams'), P: 2, V: name('1.2') }),
});

/**
 * Ends it with the value a key gave for `pending.toBeSigned`, and the timestamp over that value
 * (level B-T) where there is one. Throws as `completePending`.
 */
export const completeLeaderSignature = (
  pending: PendingLeaderSignature,
  signatureValue: Uint8Array,
  timestampToken?: Uint8Array,
): LeaderSignedPdf =>
  inPhase<LeaderSignedPdf>(completePending(pending, signatureValue, timestampToken));
