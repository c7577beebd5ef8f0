import { buildPackage, type EdxmlPackage, type Priority } from '#edxml';
import { twoDigits, vietnamTimestamp } from '#kernel';
import type { Envelope, Urgency } from '../domain/issued-document.js';
import type { Organ } from '../domain/organ.js';
import type { MessageRow } from '../store/messages.sql.js';

const priorities: Readonly<Record<Urgency, Priority>> = {
  normal: '0',
  urgent: '1',
  veryUrgent: '2',
  express: '3',
};

/**
 * XML of a message around the issued PDF and its annexes (QCVN 102:2016/BTTTT), not yet signed. Each
 * attachment goes by its SHA-256.
 */
export function buildEnvelope(
  message: MessageRow,
  pdf: Uint8Array,
  annexes: readonly Uint8Array[],
): string {
  const { envelope } = message;
  return buildPackage({
    messageId: message.messageId,
    documentId: message.documentUid,
    ...headerOf(envelope),
    traceHeaders: [
      { organId: envelope.sender.organId, timestamp: vietnamTimestamp(message.createdAt) },
    ],
    bussiness: { bussinessDocType: '0', replacementInfoList: [] },
    attachments: [
      {
        contentId: message.pdfSha256,
        attachmentName: envelope.fileName,
        contentType: 'application/pdf',
        description: `${envelope.typeName} ${envelope.code}`,
        bytes: pdf,
      },
      ...(envelope.annexFiles ?? []).map(({ sha256, fileName, title }, index) => ({
        contentId: sha256,
        attachmentName: fileName,
        contentType: 'application/pdf',
        description: title,
        bytes: annexes[index] ?? new Uint8Array(),
      })),
    ],
  });
}

type Header = Omit<
  EdxmlPackage,
  'messageId' | 'documentId' | 'traceHeaders' | 'bussiness' | 'attachments'
>;

const headerOf = (envelope: Envelope): Header => ({
  from: edxmlOrgan(envelope.sender),
  to: [edxmlOrgan(envelope.receiver)],
  code: { codeNumber: twoDigits(envelope.number), codeNotation: envelope.symbol },
  promulgationInfo: { place: envelope.place, promulgationDate: envelope.date },
  documentType: { type: envelope.docType, typeName: envelope.typeName },
  subject: envelope.subject,
  content: `${envelope.typeName} ${envelope.subject}`,
  signerInfo: {
    ...(envelope.signer.authority === null ? {} : { competence: envelope.signer.authority }),
    position: envelope.signer.position,
    fullName: envelope.signer.fullName,
  },
  otherInfo: {
    priority: priorities[envelope.urgency],
    pageAmount: envelope.pageCount,
    appendixes: envelope.annexes,
  },
  responseFor: [],
  steeringType: '1',
  toPlaces: envelope.toPlaces,
});

export const edxmlOrgan = ({ organId, name, superior }: Organ) => ({
  organId,
  organName: name,
  ...(superior === null ? {} : { organizationInCharge: superior }),
});
