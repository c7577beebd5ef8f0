export { addValidationData } from './add-validation-data.js';
export {
  openDocumentTimestamp,
  placeDocumentTimestamp,
  type PendingTimestamp,
} from './document-timestamp.js';
export { readValidationData } from './read-validation-data.js';
export { signersInFile, type SignerInFile } from './signers-in-file.js';
export type {
  NewValidationData,
  SignatureValidationData,
  ValidationData,
} from './validation-data.js';
