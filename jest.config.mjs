const everywhere = {
  rootDir: import.meta.dirname,
  testRunner: '<rootDir>/test/runner/natively.mjs',
  testEnvironment: 'node',
  // What specs share is not taken apart after each.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/out/'],
};

const withDatabase = {
  globalSetup: '<rootDir>/test/database/global-setup.mjs',
  globalTeardown: '<rootDir>/test/database/global-teardown.mjs',
};

const project = (displayName, folders, options = {}) => ({
  ...everywhere,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}`),
  ...options,
});

export default {
  testSequencer: '<rootDir>/test/runner/longest-first.mjs',
  testTimeout: 120_000,
  projects: [
    project('architecture', ['test/architecture/**/*.spec.ts']),
    project(
      'unit',
      [
        '{apps,libs,config,scripts}/**/*.spec.ts',
        'test/{builders,campaigns,pki,pkits,worlds}/**/*.spec.ts',
      ],
      {
        testPathIgnorePatterns: ['/node_modules/', '\\.db\\.spec\\.ts$'],
      },
    ),
    project(
      'database',
      ['**/*.db.spec.ts', 'test/{journeys,faults,model}/**/*.spec.ts'],
      withDatabase,
    ),
    project('browser', ['test/browser/**/*.spec.ts'], {
      ...withDatabase,
      // Taken by `npm run pictures`; what they show, the other specs prove.
      testPathIgnorePatterns: process.env.PICTURES ? [] : ['test/browser/pictures'],
    }),
  ],
};
