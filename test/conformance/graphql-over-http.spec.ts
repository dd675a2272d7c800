import { serverAudits } from 'graphql-http';
import { TestApp } from '../support/app.ts';

/** For `application/json` the specification would like 200 for a request that could not run; a status of 400 is what proxies and people understand. */
const OLD_CLIENTS = new Set([
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
]);

/** The audits of the GraphQL over HTTP specification; what MUST be and what SHOULD be. */
describe('GraphQL over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  }, 60_000);
  afterAll(() => app.stop());

  for (const audit of serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch }))
    it(audit.name, async () => {
      const { status } = await audit.fn();
      // What MUST be is ok. Queries by GET may be refused, and are: no link of another site can make one.
      expect(status).toBe(/^MAY (?!NOT)/.test(audit.name) && /GET/.test(audit.name) ? 'notice' : OLD_CLIENTS.has(audit.name) ? 'warn' : 'ok');
    });
});
