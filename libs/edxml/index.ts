export { buildPackage } from './build-package.js';
export { buildStatus } from './build-status.js';
export { checkPackage } from './check/check-package.js';
export { checkStatus } from './check/check-status.js';
export { isOrganId } from './check/rules.js';
export {
  bussinessDocTypes,
  priorities,
  receiverTypes,
  statusCodes,
  steeringTypes,
  type BussinessDocType,
  type Priority,
  type ReceiverType,
  type StatusCode,
  type SteeringType,
} from './codes.js';
export { documentIdOf, parseDocumentId } from './document-id.js';
export { limits } from './limits.js';
export type {
  Attachment,
  Bussiness,
  EdxmlPackage,
  EdxmlStatus,
  Organ,
  OtherInfo,
  ResponseFor,
  StaffInfo,
} from './model.js';
export { openPackage, openStatus, type Opened } from './open-message.js';
export { parsePackage } from './parse-package.js';
export { parseStatus } from './parse-status.js';
export { type Problem, type ProblemCode } from './problems.js';
export { replyAddress, type ReplyAddress } from './reply-address.js';
export { signEnvelope, type ExternalSigner, type Signer } from './signature/sign-envelope.js';
export { type Trust } from './signature/trust.js';
export { verifyEnvelope, type VerifiedEnvelope } from './signature/verify-envelope.js';
