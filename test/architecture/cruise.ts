import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: readonly (IForbiddenRuleType & { name: string; comment: string })[];
  options: ICruiseOptions & { enhancedResolveOptions: object };
};

export const rules = forbidden;

const folders = ['libs', 'apps', 'config', 'migrations', 'test', 'bench'];

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What the import rules find in a checkout, or in a tree that imitates one. */
export async function violationsIn(baseDir: string): Promise<Violation[]> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(baseDir, folder))),
    { ...options, baseDir, validate: true, ruleSet: { forbidden: [...forbidden] } },
    options.enhancedResolveOptions,
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text, not a result.');
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
