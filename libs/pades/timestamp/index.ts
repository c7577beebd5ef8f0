export { checkTimestampToken, type StampedBytes, type TimestampVerdict } from './check-token.js';
export type { TimestampFault, TimestampFaultCode } from './faults.js';
export { timestampProvesUntil } from './proves-until.js';
export { readTimestampResponse, type TimestampResponse } from './read-response.js';
export { readTimestampToken } from './read-token.js';
export { timestampRequest, type TimestampAsk } from './request.js';
export type { TimestampInfo, TimestampToken } from './timestamp-token.js';
