import { isNativeError } from 'node:util/types';
import { isProblemCode, problemOf } from '#contracts';
import { DomainError } from '#kernel';
import { CommanderError } from 'commander';
import { exitCodes, type ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';
import { Undecided } from './undecided.js';
import { misuse } from './vietnamese.js';

/** Says why a command did not come to its end, and what that means for the shell. */
export function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.ok;
    if (error.code !== 'commander.help') terminal.note(misuse(error));
    return exitCodes.undecided;
  }
  if (error instanceof DomainError) {
    terminal.note(refusalText(error));
    return exitCodes.refused;
  }
  if (error instanceof Undecided) {
    const code = explain(error.cause, terminal);
    return code === exitCodes.refused ? exitCodes.undecided : code;
  }
  const mistake = usersMistake(error);
  if (mistake) {
    terminal.note(mistake);
    return exitCodes.refused;
  }
  terminal.note(`Lỗi của chương trình: ${isNativeError(error) ? error.stack : String(error)}`);
  return exitCodes.broken;
}

const refusalText = ({ code, details }: DomainError): string =>
  isProblemCode(code)
    ? `${problemOf({ code, details }).detail} (${code})`
    : `${code} ${JSON.stringify(details)}`;

/** Settings that do not hold and files that are not there: one line, no stack. */
function usersMistake(error: unknown): string | undefined {
  if (!isNativeError(error)) return undefined;
  if (error.name === 'ConfigRefused') return error.message;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const trouble = fileTroubles[code];
  return trouble && `${trouble}: ${path ?? error.message}`;
}

const fileTroubles: Readonly<Record<string, string>> = {
  ENOENT: 'Không có tệp hoặc thư mục',
  EACCES: 'Không có quyền đọc hoặc ghi',
  EISDIR: 'Đây là thư mục, không phải tệp',
  ENOTDIR: 'Đây không phải thư mục',
  EEXIST: 'Đã có sẵn',
};
