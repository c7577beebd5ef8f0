import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { ImportResult } from '#modules/drafting';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { scoreImport, type ImportAnnotation } from '../import-score.js';
import { check, type Check } from './check.js';

export interface ImportedSeed {
  readonly name: string;
  readonly text: string;
  readonly plan: ImportResult;
  /** Where `import.schema.json` stands, when it does. */
  readonly schema: string | undefined;
}

const enough = 0.95;

/** The import held against its annotation, its schema and the lines of the text. */
export const checkImport = ({ name, text, plan, schema }: ImportedSeed): Promise<Check[]> =>
  Promise.all([
    check('từng ô đúng với bản ghi tay', async () => {
      const { score, misses } = scoreImport(await annotationOf(name), plan);
      assert(score >= enough, `${score.toFixed(3)} < ${enough}:\n${misses.join('\n')}`);
    }),
    check('mọi dòng có chỗ', () => assert.deepEqual(linesWithoutPlace(text, plan), [])),
    ...(schema === undefined
      ? []
      : [check('JSON đúng khuôn dạng', async () => validate(await readJson(schema), plan))]),
  ]);

const readJson = async (path: string | URL): Promise<unknown> =>
  JSON.parse(await readFile(path, 'utf8'));

const annotationOf = async (name: string): Promise<ImportAnnotation> =>
  (await readJson(new URL(`${name}.annotation.json`, import.meta.url))) as ImportAnnotation;

/** Against the printed JSON, not the object: `undefined` is not printed. */
function validate(schema: unknown, plan: ImportResult): void {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const fits = ajv.validate(schema as object, JSON.parse(JSON.stringify(plan)));
  assert(fits, ajv.errorsText(ajv.errors, { separator: '\n' }));
}

/** Counted from the JSON alone, with no help of the importer: a finding places nothing. */
function linesWithoutPlace(text: string, { findings: _, ...plan }: ImportResult): number[] {
  const placed = new Set([...spansIn(plan)].flatMap(([first, last]) => range(first, last)));
  for (const { line } of plan.unplaced) placed.add(line);
  return text
    .split(/\r\n|[\n\r]/)
    .flatMap((line, index) => (/\S/.test(line) && !placed.has(index + 1) ? [index + 1] : []));
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

type Pair = readonly [number, number];

const isSpan = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

function* spansIn(value: unknown): Generator<Pair> {
  if (isSpan(value)) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* spansIn(part);
}
