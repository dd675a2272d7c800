import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.jsc.rewriteRelativeImportExtensions; // otherwise jest looks for .js files

/** Which files `--selectProjects` runs: pure rules, database, whole program, browser. */
const kinds = {
  unit: { testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'], testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/dist/', '/node_modules/'] },
  db: { testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'], testPathIgnorePatterns: ['/dist/', '/node_modules/'] },
  api: { testMatch: ['<rootDir>/test/{api,conformance,faults}/**/*.spec.ts'], testPathIgnorePatterns: ['/node_modules/'] },
  browser: { testMatch: ['<rootDir>/test/browser/**/*.spec.ts'], testPathIgnorePatterns: ['/node_modules/'] },
  deep: { testMatch: ['<rootDir>/test/**/*.deep.ts'], testPathIgnorePatterns: ['/node_modules/'] },
};

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironmentOptions: { customExportConditions: ['node', 'development'] },
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
  transform: { '\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'es6' } }] },
};

export default {
  testTimeout: 60_000, // a slow machine is no failure
  projects: Object.entries(kinds).map(([displayName, kind]) => ({ displayName, ...shared, ...kind })),
};
