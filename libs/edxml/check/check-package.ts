import { parseDocumentId } from '../document-id.js';
import { limits } from '../limits.js';
import type { EdxmlPackage } from '../model.js';
import { problem, type Problem } from '../problems.js';
import { checkAttachments } from './check-attachments.js';
import { checkMessageId, checkOrgan, checkTexts, missing } from './rules.js';

/**
 * Completeness and soundness of a package, as its receiver checks them before anything else
 * (QĐ 28/2018/QĐ-TTg Điều 9). A sender checks the same, so that it sends nothing to be refused.
 */
export const checkPackage = (message: EdxmlPackage): Problem[] => [
  ...checkMessageId(message.messageId),
  ...checkTexts(message),
  ...checkOrgan(message.from, 'MessageHeader/From'),
  ...checkReceivers(message),
  ...checkFields(message),
  ...checkDocumentId(message),
  ...checkBussiness(message),
  ...checkAttachments(message),
];

function checkReceivers({ to }: EdxmlPackage): Problem[] {
  if (to.length === 0) return missing('', 'MessageHeader/To');
  const ids = to.map(({ organId }) => organId);
  return [
    ...to.flatMap((organ, position) =>
      checkOrgan(organ, to.length > 1 ? `MessageHeader/To[${position + 1}]` : 'MessageHeader/To'),
    ),
    ...to
      .filter(({ organId }, position) => ids.indexOf(organId) < position)
      .map(({ organId }) => problem('ReceiverIsRepeated', 'MessageHeader/To', organId)),
  ];
}

const checkFields = (message: EdxmlPackage): Problem[] => [
  ...missing(message.documentId, 'MessageHeader/DocumentId'),
  ...missing(message.code.codeNumber, 'MessageHeader/Code/CodeNumber'),
  ...missing(message.code.codeNotation, 'MessageHeader/Code/CodeNotation'),
  ...missing(message.promulgationInfo.place, 'MessageHeader/PromulgationInfo/Place'),
  ...missing(
    message.promulgationInfo.promulgationDate,
    'MessageHeader/PromulgationInfo/PromulgationDate',
  ),
  ...missing(message.documentType.type, 'MessageHeader/DocumentType/Type'),
  ...missing(message.documentType.typeName, 'MessageHeader/DocumentType/TypeName'),
  ...missing(message.subject, 'MessageHeader/Subject'),
  ...(message.subject.length > limits.subject
    ? [problem('TextIsTooLong', 'MessageHeader/Subject', `quá ${limits.subject} ký tự`)]
    : []),
  ...missing(message.content, 'MessageHeader/Content'),
  ...(message.signerInfo
    ? [
        ...missing(message.signerInfo.position, 'MessageHeader/SignerInfo/Position'),
        ...missing(message.signerInfo.fullName, 'MessageHeader/SignerInfo/FullName'),
      ]
    : []),
  ...missing(message.toPlaces.join(''), 'MessageHeader/ToPlaces/Place'),
];

function checkDocumentId(message: EdxmlPackage): Problem[] {
  const { documentId, from, code, promulgationInfo } = message;
  const path = 'MessageHeader/DocumentId';
  if (!documentId) return [];
  const parts = parseDocumentId(documentId);
  if (!parts) return [problem('DocumentIdIsMalformed', path, documentId)];
  const agrees =
    parts.organId === from.organId &&
    parts.day === promulgationInfo.promulgationDate &&
    parts.number === code.codeNumber &&
    parts.notation === code.codeNotation;
  return agrees ? [] : [problem('DocumentIdContradictsHeader', path, documentId)];
}

/** A recall or an update names its document and its reason, a replacement what it replaces. */
function checkBussiness({ bussiness }: EdxmlPackage): Problem[] {
  const path = 'TraceHeaderList/Bussiness';
  const { bussinessDocType, documentId, bussinessDocReason, replacementInfoList } = bussiness;
  if (bussinessDocType === '0') return [];
  const reason = bussinessDocReason
    ? []
    : [problem('ReasonIsMissing', `${path}/BussinessDocReason`)];
  const replaced = replacementInfoList.map((one) => one.documentId).join('');
  return bussinessDocType === '3'
    ? [...reason, ...missing(replaced, `${path}/ReplacementInfoList/ReplacementInfo`)]
    : [...reason, ...missing(documentId ?? '', `${path}/DocumentId`)];
}
