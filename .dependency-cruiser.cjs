// Who may import whom. Rooms are found by their folders: a new one is bound without a line here.
// `$1` is what the first bracket of `from.path` matched. test/architecture proves every rule.

const special = 'kernel|contracts|platform|engine|journey|modules';
const pure = `^libs/(?!(?:${special})/)([^/]+)/`;
const doorOf = (folders) => `^libs/(?:${folders})/index\\.ts$`;
const insideLibs = '^libs/';
/** Tests are another matter: specs beside the source use their builders. */
const outer = '^(?:apps|config|migrations|bench|scripts)/';
/** Specs, and what stands beside them for specs only. */
const spec = '(?:\\.spec\\.tsx?$|/testing(?:\\.ts$|/))';
const framework =
  '^(?:node_modules/)?(?:@nestjs/|typeorm|pg(?:/|$)|graphile-worker|fastify|@fastify/|rxjs(?:/|$))';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'kernel-imports-nothing-of-ours',
      'The kernel holds words that everybody may use; move what needs more to its own room.',
      { path: '^libs/kernel/' },
      { path: [insideLibs, outer], pathNot: '^libs/kernel/' },
    ),
    forbid(
      'contracts-import-the-kernel-only',
      'The web reads the contracts: from pure libraries they may take types, no code.',
      { path: '^libs/contracts/' },
      {
        path: [insideLibs, outer],
        pathNot: ['^libs/contracts/', doorOf('kernel')],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'contracts-take-types-from-pure-libraries-only',
      'Not even a type of a server room belongs in a contract.',
      { path: '^libs/contracts/' },
      { path: ['^libs/(?:platform|engine|journey|modules)/', outer] },
    ),
    forbid(
      'pure-libraries-import-the-kernel-only',
      'A pure library must stay fit to be published alone: pass in what it needs.',
      { path: pure },
      { path: [insideLibs, outer], pathNot: ['^libs/$1/', doorOf('kernel')] },
    ),
    forbid(
      'pure-code-knows-no-framework',
      'No Nest, no TypeORM, no database in kernel, contracts and pure libraries.',
      { path: ['^libs/(?:kernel|contracts)/', pure] },
      { path: framework },
    ),
    forbid(
      'platform-imports-kernel-and-contracts',
      'The platform carries the rooms; it knows none of them.',
      { path: '^libs/platform/' },
      {
        path: [insideLibs, outer],
        pathNot: ['^libs/platform/', doorOf('kernel|contracts'), '^config/'],
      },
    ),
    forbid(
      'engine-imports-kernel-and-platform',
      'The engine runs any machine; machines register with it, not the other way round.',
      { path: '^libs/engine/' },
      { path: [insideLibs, outer], pathNot: ['^libs/engine/', doorOf('kernel|platform')] },
    ),
    forbid(
      'modules-do-not-know-each-other',
      'Only the journey knows the order of the rooms; organisation is everybody’s.',
      { path: '^libs/modules/([^/]+)/', pathNot: '^libs/modules/reporting/' },
      { path: '^libs/modules/', pathNot: ['^libs/modules/$1/', doorOf('modules/organisation')] },
    ),
    forbid(
      'reporting-knows-planning-only',
      'Reports are counted from plans; of other rooms reporting knows nothing.',
      { path: '^libs/modules/reporting/' },
      {
        path: '^libs/modules/',
        pathNot: ['^libs/modules/reporting/', doorOf('modules/organisation|modules/planning')],
      },
    ),
    forbid(
      'modules-do-not-know-the-journey',
      'A room offers its facade; the journey’s stages call it.',
      { path: '^libs/modules/' },
      { path: ['^libs/journey/', outer] },
    ),
    forbid(
      'listeners-are-imported-by-no-room',
      'Audit and notifications listen to events; nobody calls them.',
      { path: insideLibs, pathNot: '^libs/modules/(?:audit|notifications)/' },
      { path: '^libs/modules/(?:audit|notifications)/' },
    ),
    forbid(
      'domain-is-pure',
      'A domain folder holds decisions: own domain, kernel, pure libraries, xstate.',
      { path: '^libs/modules/([^/]+)/domain/', pathNot: spec },
      {
        path: '.',
        pathNot: [
          '^libs/modules/$1/domain/',
          doorOf('kernel'),
          `^libs/(?!(?:${special})/)[^/]+/index\\.ts$`,
          'node_modules/xstate/',
        ],
      },
    ),
    forbid(
      'machines-are-pure',
      'A machine returns its effects by name; it does not perform them.',
      { path: '\\.machine\\.ts$' },
      { path: ['^libs/platform/', '/store/', '/http/', '/adapters/', framework] },
    ),
    forbid(
      'journey-does-not-know-the-apps',
      'Apps start the journey, not the other way round.',
      { path: '^libs/journey/' },
      { path: outer },
    ),
    forbid(
      'rooms-are-entered-by-their-door',
      'Import #room (its index.ts); export there what others need.',
      { path: '^libs/(modules/[^/]+|(?!modules/)[^/]+)/' },
      {
        path: '^libs/(?:modules/[^/]+|(?!modules/)[^/]+)/',
        pathNot: ['^libs/$1/', '^libs/(?:modules/[^/]+|(?!modules/)[^/]+)/index\\.ts$'],
      },
    ),
    forbid(
      'apps-and-benches-enter-by-the-door',
      'Import #room (its index.ts); export there what others need.',
      { path: '^(?:apps|bench)/' },
      {
        path: '^libs/',
        pathNot: '^libs/(?:modules/[^/]+|(?!modules/)[^/]+)/index\\.ts$',
      },
    ),
    forbid(
      'web-imports-contracts-only',
      'The browser shows what the server sends; share through libs/contracts.',
      { path: '^apps/web/' },
      {
        path: [insideLibs, outer, '^test/'],
        pathNot: ['^apps/web/', doorOf('contracts')],
      },
    ),
    forbid(
      'servers-do-not-know-the-web',
      'Servers hand out the built files of the web, not its code.',
      { path: ['^apps/(?!web/)', insideLibs] },
      { path: '^apps/web/' },
    ),
    forbid(
      'settings-come-through-the-platform',
      'config/ is read by platform/config and the apps; others get their settings passed in.',
      { path: insideLibs, pathNot: '^libs/platform/config/' },
      { path: '^config/' },
    ),
    forbid(
      'libraries-do-not-know-tests',
      'Test worlds and builders serve tests, the demo and benches.',
      { path: insideLibs, pathNot: spec },
      { path: ['^test/', spec] },
    ),
    forbid(
      'no-development-package-at-run-time',
      'A server installed without development packages must start: move it to dependencies.',
      { path: '^(?:apps/(?!web/)|libs|config|migrations)', pathNot: spec },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-cycles',
      'Two files that need each other are one thing, or a third is missing between them.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'every-import-leads-somewhere',
      'Nothing stands at the end of this import.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|data|out)/' },
    parser: 'swc',
    moduleSystems: ['es6'],
    skipAnalysisNotInRules: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      // package.json `imports` leads to dist/; under this condition to the sources.
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
    combinedDependencies: false,
  },
};
