import { isProblemCode, type ProblemCode } from '#contracts';
import { DomainError, type ErrorDetails } from '#kernel';
import { HttpException } from '@nestjs/common';

export interface Refusal {
  readonly code: ProblemCode;
  readonly details: ErrorDetails;
}

/** Which refusal of the catalogue an error is; what nobody named is a failure of the server. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError && isProblemCode(error.code)) {
    return { code: error.code, details: error.details };
  }
  const code = codeOf(error);
  return byErrorCode[code] ?? byStatus[statusOf(error)] ?? failure;
}

const failure: Refusal = { code: 'ServerFailed', details: {} };
const unreadable: Refusal = { code: 'RequestIsNotReadable', details: {} };
const tooLarge: Refusal = { code: 'RequestIsTooLarge', details: { limit: '5 MB (tệp: 20 MB)' } };
const away: Refusal = { code: 'DatabaseIsAway', details: {} };

const byErrorCode: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_JSON_BODY: unreadable,
  FST_ERR_CTP_EMPTY_JSON_BODY: unreadable,
  ECONNREFUSED: away,
  ECONNRESET: away,
  // PostgreSQL: shutting down, crashed, starting, too many connections.
  '57P01': away,
  '57P02': away,
  '57P03': away,
  '53300': away,
};

const byStatus: Readonly<Record<number, Refusal>> = {
  400: unreadable,
  404: { code: 'NothingIsFound', details: {} },
  413: tooLarge,
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
}
