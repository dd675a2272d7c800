import { Client } from '../support/client.ts';
import { TestApp } from '../support/app.ts';

describe('the program', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  }, 60_000);
  afterAll(() => app.stop());

  it('is alive and ready, and answers someone unknown', async () => {
    const someone = new Client(app.url);
    expect((await someone.fetch('/healthz')).status).toBe(200);
    expect((await someone.fetch('/readyz')).status).toBe(200);
    expect(await someone.ask('{ me { id } }')).toEqual({ me: null });
  });

  it('answers what is not there as not found, coded', async () => {
    const someone = new Client(app.url);
    expect(await someone.codeOf('{ material(id: "0199f3a4-0000-7000-8000-000000000000") { title } }')).toBe('NOT_FOUND');
    expect(await someone.codeOf('{ material(id: "nonsense") { title } }')).toBe('NOT_FOUND');
    expect((await someone.fetch('/files/0199f3a4-0000-7000-8000-000000000000/x.pdf')).status).toBe(404);
    expect((await someone.fetch('/thumbs/x')).status).toBe(404);
    expect((await someone.fetch('/uploads', { method: 'POST' })).status).toBe(403);
  });
});
