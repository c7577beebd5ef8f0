export { canonicalBytes, sha256Hex } from './canonical.js';
export { cellName } from './cell-name.js';
export { MovableClock, systemClock, vietnamDay, vietnamTimestamp, type Clock } from './clock.js';
export { DomainError, refusalOf, type ErrorDetails } from './domain-error.js';
export {
  compareExact,
  exact,
  holds,
  minus,
  over,
  plus,
  sumOf,
  times,
  written,
  zero,
  type Exact,
} from './exact.js';
export { beginsWith, firstBytes } from './first-bytes.js';
export {
  isId,
  systemIds,
  type BodyId,
  type DocumentId,
  type Id,
  type Ids,
  type IntentId,
  type KeyId,
  type PersonId,
  type PostId,
  type UnitId,
  type VersionId,
  type WorkItemId,
} from './ids.js';
export { fail, ok, type Result } from './result.js';
export { compareVietnamese, fold, nfc, pointLetter, roman, twoDigits } from './vietnamese.js';
