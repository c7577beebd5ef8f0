import { readFileSync, readdirSync } from 'node:fs';
import { placedLines } from './coverage.js';
import { importText } from './import-text.js';
import type { ImportResult } from './import-result.js';
import { isNotBlank, splitLines } from './lines.js';

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const textOf = (name: string): string => readFileSync(new URL(`${name}.txt`, folder), 'utf8');

function imported(text: string): ImportResult {
  const result = importText(text);
  if (!result.ok) throw result.error;
  return result.value;
}

/** What the annotations hold: everything but line numbers and the reader's own notes. */
function annotated(result: ImportResult): unknown {
  const { opening: _, unplaced: __, findings: ___, fieldLines: ____, ...parts } = result;
  return JSON.parse(
    JSON.stringify(parts, (key, value: unknown) => (key === 'lines' ? undefined : value)),
  );
}

interface Annotation {
  readonly findings: readonly {
    readonly kind: string;
    readonly lines: readonly (readonly [number, number])[];
  }[];
}

describe('importing a document', () => {
  it.each(names)('reads every cell of %s', (name) => {
    const { findings: _, ...expected } = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
    ) as Annotation;
    expect(annotated(imported(textOf(name)))).toEqual(expected);
  });

  it.each(names)('names the planted errors of %s', (name) => {
    const { findings } = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
    ) as Annotation;
    const reported = imported(textOf(name)).findings;
    for (const { kind, lines } of findings)
      expect({
        kind,
        lines,
        reported: reported.some(
          (finding) =>
            finding.kind === kind &&
            lines.every(([first]) =>
              finding.lines.some(([from, to]) => from <= first && first <= to),
            ),
        ),
      }).toEqual({ kind, lines, reported: true });
  });

  it.each(names)('places every line of %s', (name) => {
    const text = textOf(name);
    const result = imported(text);
    const placed = placedLines(result);
    const content = splitLines(text).flatMap((raw, index) => (isNotBlank(raw) ? [index + 1] : []));
    expect(result.unplaced).toEqual([]);
    expect(content.filter((line) => !placed.has(line))).toEqual([]);
  });

  it('reports the count, the total and the conflict only where they are wrong', () => {
    const mended = textOf('ke-hoach-cchc-mau').replace('(02 chỉ tiêu)', '(03 chỉ tiêu)');
    const kinds = imported(mended).findings.map(({ kind }) => kind);
    expect(kinds).not.toContain('count-mismatch');
    expect(kinds).not.toContain('total-mismatch');
  });

  it('finds nothing to complain about in a report that is complete', () => {
    expect(imported(textOf('bao-cao-6-thang')).findings).toEqual([]);
  });
});
