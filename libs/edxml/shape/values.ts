import { fail, nfc, ok, type Result } from '#kernel';
import { problem, type ProblemCode } from '../problems.js';
import { leaf } from '../xml/element.js';
import { only, repeated } from './reader.js';
import type { Shape } from './shape.js';

/** Text as it enters and leaves: NFC, no blanks around it. */
export const clean = (raw: string): string => nfc(raw).trim();

/** Mandatory text; '' where it is missing, which the completeness check then names. */
export const text = (name: string): Shape<string> => leafOf(name, (it) => it, ok, '');

export const maybeText = (name: string): Shape<string | undefined> =>
  leafOf<string | undefined>(name, (it) => it ?? '', ok, undefined);

/** Text in an element that may be repeated; blank ones are skipped. */
export const texts = (name: string): Shape<readonly string[]> => ({
  write: (values) => values.map((one) => leaf(name, clean(one))),
  read: (from) =>
    repeated(from, name)
      .map(({ element }) => clean(element?.text ?? ''))
      .filter((found) => found !== ''),
});

export const day = (name: string): Shape<string> => leafOf(name, withSlashes, readDay, '');

export const maybeDay = (name: string): Shape<string | undefined> =>
  leafOf<string | undefined>(name, (it) => withSlashes(it ?? ''), readDay, undefined);

export const moment = (name: string): Shape<string> =>
  leafOf(name, (it) => withSlashes(it.slice(0, 19)).replace('T', ' '), readMoment, '');

export const maybeCount = (name: string): Shape<number | undefined> =>
  leafOf<number | undefined>(name, (it) => it?.toString() ?? '', readCount, undefined);

/** One code of a list; an unknown or missing one is a problem. */
export const codeOf = <Code extends string>(
  name: string,
  list: Readonly<Record<Code, string>>,
  fallback: Code,
): Shape<Code> => ({
  write: (code) => [leaf(name, code)],
  read: (from) => {
    const { path, element } = only(from, name);
    const found = clean(element?.text ?? '');
    if (isCodeOf(list, found)) return found;
    from.problems.push(problem(found ? 'CodeIsUnknown' : 'FieldIsMissing', path, found));
    return fallback;
  },
});

const isCodeOf = <Code extends string>(
  list: Readonly<Record<Code, string>>,
  found: string,
): found is Code => Object.hasOwn(list, found);

function leafOf<T>(
  name: string,
  write: (value: T) => string,
  read: (text: string) => Result<T, ProblemCode>,
  missing: T,
): Shape<T> {
  return {
    write: (value) => [leaf(name, clean(write(value)))],
    read: (from) => {
      const { path, element } = only(from, name);
      const found = clean(element?.text ?? '');
      if (!found) return missing;
      const result = read(found);
      if (result.ok) return result.value;
      from.problems.push(problem(result.error, path, found));
      return missing;
    },
  };
}

const withSlashes = (iso: string): string => iso.replaceAll('-', '/');

function readDay(wire: string): Result<string, ProblemCode> {
  const iso = wire.replaceAll('/', '-');
  return /^\d{4}\/\d{2}\/\d{2}$/.test(wire) && isDay(iso) ? ok(iso) : fail('DateIsMalformed');
}

function readMoment(wire: string): Result<string, ProblemCode> {
  const [, date = '', time = ''] =
    /^(\d{4}\/\d{2}\/\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)$/.exec(wire) ?? [];
  const iso = date.replaceAll('/', '-');
  return isDay(iso) ? ok(`${iso}T${time}+07:00`) : fail('TimestampIsMalformed');
}

const readCount = (wire: string): Result<number, ProblemCode> =>
  /^\d{1,9}$/.test(wire) ? ok(Number(wire)) : fail('CountIsMalformed');

/** Whether an ISO day is in the calendar. */
export function isDay(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
}
