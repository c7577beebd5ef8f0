import type { Line } from '../lines.js';

export interface ReadAddressees {
  readonly addressees: readonly string[];
  readonly lines: readonly number[];
  /** Lines consumed from the front. */
  readonly count: number;
}

/** `Kính gửi: …` on one line, or a list under it. */
export function readAddressees(lines: readonly Line[]): ReadAddressees {
  const first = lines[0];
  if (first === undefined || !/^kinh gui/.test(first.folded))
    return { addressees: [], lines: [], count: 0 };
  const onLine = first.text.replace(/^kính gửi\s*:?\s*/iu, '');
  const found = onLine === '' ? [] : [onLine];
  let count = 1;
  for (let line = lines[count]; line && belongs(line, found); line = lines[++count])
    found.push(line.text);
  return {
    addressees: found
      .flatMap((text) => text.split(/;\s*/))
      .map((text) =>
        text
          .replace(/^[-–]\s*/, '')
          .replace(/[.;]+$/, '')
          .trim(),
      )
      .filter((text) => text !== ''),
    lines: lines.slice(0, count).map(({ no }) => no),
    count,
  };
}

const belongs = (line: Line, found: readonly string[]): boolean =>
  line.text.length < 90 &&
  (found.length === 0 || (/^[-–]/.test(line.text) && !/\.$/.test(found.at(-1) ?? '')));
