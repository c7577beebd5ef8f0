import type { DocumentId } from '#kernel';
import type { Address, Organ } from './organ.js';

export type Urgency = 'normal' | 'urgent' | 'veryUrgent' | 'express';

/** A numbered, sealed document of the transaction's body. */
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
  readonly urgency: Urgency;
  readonly signer: {
    /** `KT.`; null when the head signs himself. */
    readonly authority: string | null;
    readonly position: string;
    readonly fullName: string;
  };
  /** Nơi nhận as printed. */
  readonly toPlaces: readonly string[];
  /** Titles of the annexes. */
  readonly annexes: readonly string[];
  readonly pageCount: number;
  readonly pdf: { readonly sha256: string; readonly fileName: string };
  /** Annexes that are files of their own, each sealed. */
  readonly annexFiles: readonly AnnexOfDocument[];
}

export interface AnnexOfDocument {
  /** `Phụ lục II: Phân công nhiệm vụ` */
  readonly title: string;
  readonly sha256: string;
  readonly fileName: string;
}

/** What a message says around the PDF, as it was when the message was made. */
export interface Envelope extends Omit<IssuedDocument, 'documentId' | 'pdf' | 'annexFiles'> {
  /** Messages from before annexes could be files have none. */
  readonly annexFiles?: readonly AnnexOfDocument[];
  readonly fileName: string;
  readonly place: string;
  readonly sender: Organ;
  readonly receiver: Organ;
}

/** Changes to an envelope before it is sent again; the PDF and the DocumentId stay. */
export interface MendedEnvelope {
  readonly receiverName?: string;
  readonly address?: Address;
  readonly typeName?: string;
  readonly subject?: string;
  readonly toPlaces?: readonly string[];
}
