import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** TypeScript sources under a folder of the checkout, without what stands there for specs only. */
export const sourcesIn = (checkout: string, folder: string): Source[] =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\/testing(?:\.ts$|\/)/.test(path))
    .map((path) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }));

/** What hosted machines call themselves, read from where rooms define them. */
export const machineNames = (hosted: readonly Source[]): string[] =>
  hosted.flatMap(({ text }) => text.match(/^ {2}name: '(\w+)',$/m)?.[1] ?? []);

/** Places where a source speaks of a machine by its name. */
export const namedIn = (sources: readonly Source[], machines: readonly string[]): string[] =>
  sources.flatMap(({ path, text }) =>
    machines.filter((name) => text.includes(`'${name}'`)).map((name) => `${path}: ${name}`),
  );

/** Hosted machines that no spec beside them walks over the paths of XState's graph. */
export const unwalked = (hosted: readonly Source[], sources: readonly Source[]): string[] =>
  hosted
    .map(({ path }) => path)
    .filter((path) => {
      const file = `/${path.split('/').at(-1)?.replace(/\.ts$/, '.js')}'`;
      return !sources.some(
        (spec) =>
          spec.path.endsWith('.spec.ts') &&
          spec.text.includes(file) &&
          /xstate\/graph|testing\/explore/.test(spec.text),
      );
    });
