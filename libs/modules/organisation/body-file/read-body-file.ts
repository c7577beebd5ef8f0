import { check } from '#contracts';
import { DomainError } from '#kernel';
import { readLinedYaml } from '#platform';
import { bodyFile, type BodyFile } from './body-file.js';

interface LineFault {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** The field as the file nests it; null when the file is not readable at all. */
  readonly where: string | null;
  readonly text: string;
}

/**
 * Reads the YAML file that sets up a body.
 *
 * @throws DomainError BodyFileIsNotValid with every fault and its line
 */
export function readBodyFile(source: string): BodyFile {
  const read = readLinedYaml(source);
  if (read.faults.length > 0) {
    return refuse(read.faults.map(({ line, text }) => ({ line, where: null, text })));
  }
  const checked = check(bodyFile, read.value);
  if (checked.ok) return checked.value;
  return refuse(
    checked.error.map(({ where, path, text }) => ({
      line: read.placeOf(path).line,
      where: where || null,
      text,
    })),
  );
}

function refuse(faults: readonly LineFault[]): never {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const summary = sorted
    .map(({ line, where, text }) => `  dòng ${line}: ${where === null ? '' : `${where}: `}${text}`)
    .join('\n');
  throw new DomainError('BodyFileIsNotValid', { summary, faults: sorted });
}
