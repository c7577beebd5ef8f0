import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { check } from '#contracts';
import type { z } from 'zod';
import { readLinedYaml } from './lined-yaml.js';

/** What a schema cannot see: where it is wrong, and why, in Vietnamese. */
export interface DataFault {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

export interface DataKind<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly faultsOf: (value: z.output<Schema>) => readonly DataFault[];
}

/** Every data set of a folder, by the names of their files; a faulty one is refused with its lines. */
export async function readDataFiles<Schema extends z.ZodType>(
  folder: URL,
  kind: DataKind<Schema>,
): Promise<z.output<Schema>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = new URL(name, folder);
      return readDataFile(await readFile(file, 'utf8'), fileURLToPath(file), kind);
    }),
  );
}

export function readDataFile<Schema extends z.ZodType>(
  source: string,
  name: string,
  { schema, faultsOf }: DataKind<Schema>,
): z.output<Schema> {
  const yaml = readLinedYaml(source);
  if (yaml.faults.length > 0) throw faulty(name, yaml.faults);
  const checked = check(schema, yaml.value);
  const faults = checked.ok ? faultsOf(checked.value) : checked.error;
  if (checked.ok && faults.length === 0) return checked.value;
  throw faulty(
    name,
    faults.map(({ path, text }) => ({ line: yaml.placeOf(path).line, text })),
  );
}

const faulty = (
  name: string,
  faults: readonly { readonly line: number; readonly text: string }[],
) => new Error(`${name}: ${faults.map(({ line, text }) => `dòng ${line}: ${text}`).join('; ')}`);
