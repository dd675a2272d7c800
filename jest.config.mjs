/** Which files `--selectProjects` runs: pure rules, database, whole program, browser. */
const kinds = {
  unit: { testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'], testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/dist/', '/node_modules/'] },
  db: { testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'], testPathIgnorePatterns: ['/dist/', '/node_modules/'] },
  api: { testMatch: ['<rootDir>/test/{api,conformance,faults}/**/*.spec.ts'], testPathIgnorePatterns: ['/node_modules/'] },
  browser: {
    testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/'],
    globalSetup: '<rootDir>/test/support/browser-setup.ts',
  },
  deep: { testMatch: ['<rootDir>/test/**/*.deep.ts'], testPathIgnorePatterns: ['/node_modules/'] },
};

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  runtime: '<rootDir>/tools/jest-runtime.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};

export default {
  testTimeout: 60_000, // a slow machine is no failure
  projects: Object.entries(kinds).map(([displayName, kind]) => ({ displayName, ...shared, ...kind })),
};
