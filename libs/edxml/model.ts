import type {
  BussinessDocType,
  Priority,
  ReceiverType,
  StatusCode,
  SteeringType,
} from './codes.js';

/** A calendar day as `YYYY-MM-DD`; on the wire `yyyy/MM/dd`. */
export type Day = string;

/** An instant as `YYYY-MM-DDTHH:mm:ss+07:00`; on the wire Vietnamese time, `yyyy/MM/dd HH:mm:ss`. */
export type Moment = string;

/** A sending or receiving body. */
export interface Organ {
  /** Mã định danh (QĐ 20/2020/QĐ-TTg): up to 35 of 0–9, A–Z in groups separated by dots. */
  readonly organId: string;
  readonly organizationInCharge?: string;
  readonly organName: string;
  readonly organAdd?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly website?: string;
}

/** Which earlier document a message answers. */
export interface ResponseFor {
  readonly organId: string;
  /** Number and symbol, `12/KH-TTYT`. */
  readonly code: string;
  readonly promulgationDate: Day;
  readonly documentId: string;
}

export interface StaffInfo {
  readonly department?: string;
  readonly staff?: string;
  readonly email?: string;
  readonly mobile?: string;
}

export interface OtherInfo {
  readonly priority: Priority;
  readonly sphereOfPromulgation?: string;
  readonly typerNotation?: string;
  readonly promulgationAmount?: number;
  readonly pageAmount?: number;
  readonly direction?: string;
  /** Titles of the annexes. */
  readonly appendixes: readonly string[];
}

/** What the message does with the document. The spelling is that of QCVN 102:2016. */
export interface Bussiness {
  /** Document that is recalled or updated. */
  readonly documentId?: string;
  readonly bussinessDocType: BussinessDocType;
  readonly bussinessDocReason?: string;
  readonly paper?: string;
  readonly staffInfo?: StaffInfo;
  readonly bussinessDocumentInfo?: {
    readonly documentInfo?: string;
    readonly documentReceiver?: string;
    readonly receiverList: readonly {
      readonly organId: string;
      readonly receiverType: ReceiverType;
    }[];
  };
  /** Documents that this one replaces, and for which bodies. */
  readonly replacementInfoList: readonly {
    readonly documentId: string;
    readonly organIdList: readonly string[];
  }[];
}

export interface Attachment {
  /** Unique in the package, without `cid:`. */
  readonly contentId: string;
  /** File name, without folders. */
  readonly attachmentName: string;
  /** Media type of the file itself, `application/pdf`. */
  readonly contentType: string;
  readonly description?: string;
  readonly bytes: Uint8Array;
}

/** Part `edXML:MessageHeader` of a document package, in the order of the wire. */
export interface MessageHeader {
  readonly from: Organ;
  readonly to: readonly Organ[];
  /** `OrganId,yyyy/MM/dd,Number/Notation`; see `documentIdOf`. */
  readonly documentId: string;
  readonly code: { readonly codeNumber: string; readonly codeNotation: string };
  readonly promulgationInfo: { readonly place: string; readonly promulgationDate: Day };
  readonly documentType: {
    readonly type: string;
    readonly typeDetail?: string;
    readonly typeName: string;
  };
  readonly subject: string;
  readonly content: string;
  readonly signerInfo?: {
    /** KT., TL., TUQ., Q., TM. */
    readonly competence?: string;
    readonly position: string;
    readonly fullName: string;
  };
  readonly dueDate?: Day;
  readonly otherInfo: OtherInfo;
  readonly responseFor: readonly ResponseFor[];
  readonly steeringType: SteeringType;
  readonly toPlaces: readonly string[];
}

/** A document on its way (QCVN 102:2016/BTTTT). */
export interface EdxmlPackage extends MessageHeader {
  /** Names this envelope; a mended envelope of the same document has another one. */
  readonly messageId: string;
  readonly traceHeaders: readonly { readonly organId: string; readonly timestamp: Moment }[];
  readonly bussiness: Bussiness;
  readonly attachments: readonly Attachment[];
}

/** What became of a package at its receiver. */
export interface EdxmlStatus {
  readonly messageId: string;
  /** The envelope that is answered; two envelopes may carry the same document. */
  readonly inReplyTo?: string;
  readonly responseFor: ResponseFor;
  readonly from: Organ;
  readonly statusCode: StatusCode;
  /** Why; mandatory for `02`. */
  readonly description?: string;
  readonly timestamp: Moment;
  readonly staffInfo?: StaffInfo;
}
