import type { StatusCode } from '#edxml';
import type { BodyId, DocumentId, Id } from '#kernel';
import type { Transaction } from '#platform';
import type { Answer } from './domain/delivery-state.js';
import type { Organ } from './domain/organ.js';

export type DeliveryId = Id<'Delivery'>;
export type IncomingId = Id<'Incoming'>;

/** Told, in the transaction of the change, how deliveries fare; the journey listens. */
export interface DeliveryOutcomes {
  handedOver(tx: Transaction, documentId: DocumentId, deliveryId: DeliveryId): Promise<void>;
  answered(
    tx: Transaction,
    documentId: DocumentId,
    deliveryId: DeliveryId,
    answer: {
      readonly state: Answer;
      readonly code: StatusCode;
      /** Name of the receiver that answered. */
      readonly receiver: string;
      /** Only a refusal has one. */
      readonly reason: string | null;
    },
  ): Promise<void>;
}

/** A document of another body that has come in and waits for somebody's decision. */
export interface ArrivedDocument {
  readonly incomingId: IncomingId;
  readonly sender: Pick<Organ, 'organId' | 'name'>;
  /** The DocumentId of its envelope. */
  readonly documentUid: string;
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signerName: string;
  readonly pdfSha256: string;
  readonly signaturesValid: boolean;
  /** What is wrong with its signatures, in Vietnamese; empty when nothing is. */
  readonly findings: readonly string[];
  /** Titles of annexes that the document names and the package lacks. */
  readonly missing: readonly string[];
}

/** Told, in the transaction of the receipt, what came in; the journey listens. */
export interface Arrivals {
  arrived(tx: Transaction, document: ArrivedDocument): Promise<void>;
  /** A document that was refused came again with a mended envelope; it is to be decided anew. */
  arrivedAgain(tx: Transaction, document: ArrivedDocument): Promise<void>;
}

/** Signs with the transport key of the transaction's body. */
export interface EnvelopeKeys {
  /** Puts the body's signature into the XML of an envelope (`signEnvelope` of the edXML library). */
  sign(tx: Transaction, xml: string): Promise<string>;
}

export interface Verdict {
  readonly valid: boolean;
  readonly findings: readonly string[];
}

/** On a document with the files beside it; it is as good as its worst part. */
export interface PackageVerdict extends Verdict {
  /** One for each file, in their order. */
  readonly annexes: readonly (Verdict & { readonly title: string | null })[];
  readonly missing: readonly string[];
}

/** Judges the signatures inside received PDFs by the trust anchors of a body; no transaction is open meanwhile. */
export interface SignatureVerdict {
  verify(bodyId: BodyId, pdf: Uint8Array, annexes: readonly Uint8Array[]): Promise<PackageVerdict>;
}
