import type { DocumentId } from '#kernel';
import type { Organ, Address } from './organ.js';

export type Urgency = 'normal' | 'urgent' | 'veryUrgent' | 'express';

/** A numbered, sealed document as dispatch needs it; nothing of it is looked up elsewhere. */
export interface IssuedDocument {
  readonly documentId: DocumentId;
  readonly number: number;
  /** `KH-TTYT` */
  readonly symbol: string;
  /** `08/KH-TTYT` */
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly docType: string;
  readonly typeName: string;
  readonly subject: string;
  readonly place: string;
  readonly urgency: Urgency;
  readonly signer: {
    /** `KT.`; null when the head signs himself. */
    readonly authority: string | null;
    readonly position: string;
    readonly fullName: string;
  };
  readonly sender: Organ;
  /** Nơi nhận as printed. */
  readonly toPlaces: readonly string[];
  readonly pageCount: number;
  readonly pdf: { readonly sha256: string; readonly fileName: string };
}

export interface Receiver {
  readonly receiverId: string;
  readonly organ: Organ;
  readonly address: Address;
}

/** What a message says around the PDF: all that may be mended after a refusal. */
export interface Envelope extends Omit<IssuedDocument, 'documentId' | 'pdf'> {
  readonly fileName: string;
  readonly receiver: Organ;
}

/** Changes to an envelope before it is sent again; the PDF and the DocumentId stay. */
export interface MendedEnvelope {
  readonly sender?: Partial<Organ>;
  readonly receiver?: Partial<Omit<Organ, 'organId'>>;
  readonly address?: Address;
  readonly typeName?: string;
  readonly subject?: string;
  readonly place?: string;
  readonly toPlaces?: readonly string[];
}

/** `OrganId,yyyy/MM/dd,Number/Notation`: names a document among all bodies. */
export const documentUidOf = (document: IssuedDocument): string =>
  `${document.sender.organId},${document.date.replaceAll('-', '/')},${document.code}`;
