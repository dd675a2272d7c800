export { type TestDatabase, type TestDatabaseOptions, testDatabase } from './database.ts';
export { describeIf } from './describe-if.ts';
export { testServer } from './server.ts';
