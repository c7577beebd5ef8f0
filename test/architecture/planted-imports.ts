/** Files of an imitated checkout: path → source. */
export type Tree = Readonly<Record<string, string>>;

const imports = (...rooms: string[]) =>
  rooms.map((room, index) => `import * as a${index} from '${room}';\nvoid a${index};`).join('\n');
const importsType = (room: string) => `import type { T } from '${room}';\nexport type U = T;`;
const door = 'export const x = 1;\nexport type T = number;\n';
const packageOf = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});

/** For every rule a tree in which it, and it alone, must fire. */
export const planted: Readonly<Record<string, Tree>> = {
  'kernel-imports-nothing-of-ours': {
    'libs/kernel/index.ts': imports('#vntime'),
    'libs/vntime/index.ts': door,
  },
  'contracts-import-the-kernel-only': {
    'libs/contracts/index.ts': imports('#nd30'),
    'libs/nd30/index.ts': door,
  },
  'contracts-take-types-from-pure-libraries-only': {
    'libs/contracts/index.ts': importsType('#engine'),
    'libs/engine/index.ts': door,
  },
  'pure-libraries-import-the-kernel-only': {
    'libs/edxml/index.ts': imports('#nd30'),
    'libs/nd30/index.ts': door,
  },
  'pure-code-knows-no-framework': {
    'libs/newcomer/index.ts': imports('typeorm'),
    ...packageOf('typeorm'),
  },
  'platform-imports-kernel-and-contracts': {
    'libs/platform/index.ts': imports('#engine'),
    'libs/engine/index.ts': door,
  },
  'engine-imports-kernel-and-platform': {
    'libs/engine/index.ts': imports('#contracts'),
    'libs/contracts/index.ts': door,
  },
  'modules-do-not-know-each-other': {
    'libs/modules/signing/index.ts': imports('#modules/newcomer'),
    'libs/modules/newcomer/index.ts': door,
  },
  'reporting-knows-planning-only': {
    'libs/modules/reporting/index.ts': imports('#modules/drafting'),
    'libs/modules/drafting/index.ts': door,
  },
  'modules-do-not-know-the-journey': {
    'libs/modules/registry/index.ts': imports('#journey'),
    'libs/journey/index.ts': door,
  },
  'listeners-are-imported-by-no-room': {
    'libs/journey/index.ts': imports('#modules/audit'),
    'libs/modules/audit/index.ts': door,
  },
  'domain-is-pure': {
    'libs/modules/planning/domain/late.ts': imports('../store/tasks.js'),
    'libs/modules/planning/store/tasks.ts': door,
  },
  'machines-are-pure': {
    'libs/journey/document-journey.machine.ts': imports('#platform'),
    'libs/platform/index.ts': door,
  },
  'journey-does-not-know-the-apps': {
    'libs/journey/index.ts': imports('../../apps/api/main.js'),
    'apps/api/main.ts': door,
  },
  'rooms-are-entered-by-their-door': {
    'libs/journey/stages/drafting.ts': imports('../../modules/drafting/store/rows.js'),
    'libs/modules/drafting/store/rows.ts': door,
  },
  'apps-and-benches-enter-by-the-door': {
    'apps/cli/main.ts': imports('../../libs/pades/der.js'),
    'libs/pades/der.ts': door,
  },
  'web-imports-contracts-only': {
    'apps/web/page.ts': imports('#nd30'),
    'libs/nd30/index.ts': door,
  },
  'servers-do-not-know-the-web': {
    'apps/api/main.ts': imports('../web/page.js'),
    'apps/web/page.ts': door,
  },
  'settings-come-through-the-platform': {
    'libs/platform/jobs/run.ts': imports('../../../config/schema.js'),
    'config/schema.ts': door,
  },
  'libraries-do-not-know-tests': {
    'libs/journey/index.ts': imports('../../test/worlds/world.js', './testing.js'),
    'libs/journey/testing.ts': imports('../../test/worlds/world.js'),
    'test/worlds/world.ts': door,
  },
  'no-development-package-at-run-time': {
    'package.json': JSON.stringify({ devDependencies: { 'fast-check': '1.0.0' } }),
    'libs/journey/index.ts': imports('fast-check'),
    ...packageOf('fast-check'),
  },
  'no-cycles': {
    'libs/journey/a.ts': imports('./b.js'),
    'libs/journey/b.ts': imports('./a.js'),
  },
  'every-import-leads-somewhere': { 'libs/journey/index.ts': imports('./nowhere.js') },
};

/** Everything that architecture.md allows, at once: no rule may fire here. */
export const allowed: Tree = {
  'config/schema.ts': door,
  'libs/kernel/index.ts': door,
  'libs/nd30/index.ts': imports('#kernel'),
  'libs/contracts/index.ts': `${imports('#kernel')}\n${importsType('#nd30')}`,
  'libs/platform/index.ts': imports('#kernel', '#contracts', './config/index.js', 'typeorm'),
  'libs/platform/config/index.ts': imports('../../../config/schema.js'),
  'libs/engine/index.ts': imports('#kernel', '#platform'),
  'libs/modules/organisation/index.ts': imports('#engine', '#platform', '#contracts', '#kernel'),
  'libs/modules/planning/index.ts': imports('#modules/organisation', '#nd30', './domain/late.js'),
  'libs/modules/planning/domain/late.ts': imports('#kernel', '#nd30', 'xstate', './never.js'),
  'libs/modules/planning/domain/never.ts': door,
  'libs/modules/planning/planning.spec.ts': imports('../../../test/builders/plan.js'),
  'libs/modules/reporting/index.ts': imports('#modules/planning', '#modules/organisation'),
  'libs/modules/audit/index.ts': imports('#platform'),
  'libs/journey/index.ts': imports('#modules/planning', '#engine', './a.machine.js'),
  'libs/journey/a.machine.ts': imports('xstate', '#kernel'),
  'apps/api/main.ts': imports('#journey', '#modules/audit', '#platform'),
  'apps/web/page.ts': imports('#contracts'),
  'test/builders/plan.ts': imports('#nd30'),
  ...packageOf('typeorm'),
  ...packageOf('xstate'),
};
