import type { Information } from './appearance/information.js';
import { addPictureAppearance } from './appearance/picture-appearance.js';
import { finishAround, type BlankValue } from './blank-value.js';
import { fieldNames, sizeOfWidget, type FormField } from './fields.js';
import type { SignatureAlgorithm } from './cms/algorithm.js';
import type { PdfView } from './pdf/file.js';
import type { IncrementalUpdate } from './pdf/incremental-update.js';
import { dict, withEntries, type PdfDict, type PdfRef } from './pdf/objects.js';
import {
  openPending,
  placeholderBytes,
  type PendingSignature,
  type Signer,
  type SigningStep,
} from './pending-signature.js';
import { blankSignature, type SignatureClaims } from './signature-dictionary.js';

/** What both signatures ask of the person or body that signs. */
export interface SigningRequest extends SignatureClaims {
  /** DER, the signer's own certificate first. */
  readonly certificateChain: readonly Uint8Array[];
  /** Without it: RSA PKCS#1 v1.5 with SHA-256, or ECDSA with the hash that goes with the curve. */
  readonly algorithm?: SignatureAlgorithm;
  /** PNG with opacity: the blue handwriting or the red seal. */
  readonly picture?: Uint8Array;
  /** Who and when in words under the picture; left out where the body does not ask for it. */
  readonly information?: Information;
}

export interface SignatureInField {
  readonly ref: PdfRef;
  readonly blank: BlankValue;
}

/** Puts a blank signature and its picture into a signature field of the revision being written. */
export const addSignature = (
  view: PdfView,
  update: IncrementalUpdate,
  field: FormField,
  signer: Signer,
  request: SigningRequest,
  reference: PdfDict,
): SignatureInField => {
  const blank = blankSignature(request, reference, placeholderBytes(signer));
  const ref = update.allocate();
  update.setRaw(ref, blank.syntax);
  const placing = field.fullName === fieldNames.seal ? 'trueSize' : 'fitted';
  const box = sizeOfWidget(view, field.dict);
  const appearance = addPictureAppearance(update, box, { ...request, placing });
  update.set(field.ref, withEntries(field.dict, { V: ref, AP: dict({ N: appearance }) }));
  return { ref, blank };
};

/** Ends the revision, writes the ByteRange and makes the to-be-signed bytes. */
export const closeRevision = <Step extends SigningStep>(
  step: Step,
  update: IncrementalUpdate,
  signer: Signer,
  { ref, blank }: SignatureInField,
): PendingSignature<Step> => {
  const { bytes, contents } = finishAround(update, ref, blank);
  return openPending(step, signer, bytes, contents);
};
