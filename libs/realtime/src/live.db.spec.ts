import { institution } from '@deelgenoot/access';
import { Memberships, Sessions } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { Database } from '@deelgenoot/platform';
import pg from 'pg';
import { Nudges } from './nudges.ts';
import { type Page, World } from './testing/world.ts';

type Someone = Awaited<ReturnType<World['person']>>;

describe('live screens', () => {
  let world: World;
  let anna: Someone;
  let chris: Someone;
  const pages: Page[] = [];
  beforeAll(async () => {
    world = await World.open();
    [anna, chris] = [await world.person('Anna'), await world.person('Chris')];
  }, 30_000);
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
    world.decided = async () => undefined;
  });
  afterAll(() => world?.close());

  const page = async (someone?: Someone, headers?: Record<string, string>) => {
    const opened = await world.page(someone, headers);
    pages.push(opened);
    return opened;
  };
  const home = (someone: Someone) => ({ open: [institution(someone.schoolId)] });
  /** Everything told to these rooms before this is heard by now. */
  const settled = async (some: Page) => {
    const id = world.thing();
    await some.join('thing', id);
    await world.nudge('thing', id);
    await some.hears('nudge', (nudge) => nudge['id'] === id);
  };

  describe('a room', () => {
    it('opens only to those who may see its subject', async () => {
      const id = world.thing({ ...home(anna), seq: 7 });
      const [hers, his, nobodys] = [await page(anna), await page(chris), await page()];
      expect(await hers.join('thing', id)).toEqual({ ok: true, seq: 7 });
      for (const screen of [his, nobodys]) expect(await screen.join('thing', id)).toEqual({ ok: false, code: 'NOT_FOUND' });
      expect(await nobodys.join('thing', world.thing())).toEqual({ ok: true, seq: 0 });
      expect(await hers.join('person', anna.id)).toEqual({ ok: true, seq: 0 });
      expect(await hers.join('person', chris.id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    });

    it.each([
      [undefined],
      [null],
      ['x'],
      [[]],
      [{}],
      [{ kind: 'thing' }],
      [{ kind: 'thing', id: 'x' }],
      [{ kind: { a: 1 }, id: newId() }],
      [{ kind: 'nonsense', id: newId() }],
      [{ kind: 'thing:x', id: newId() }],
      [{ kind: '__proto__', id: newId() }],
    ])('does not open to %j', async (message) => {
      const screen = await page(anna);
      expect(await screen.ask('join', message)).toEqual({ ok: false, code: 'NOT_FOUND' });
      screen.say('leave', message);
      screen.say('typing', message);
    });

    it('stays shut when nobody can decide', async () => {
      const id = world.thing();
      world.broken.add(id);
      expect(await (await page(anna)).join('thing', id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    });

    it('is not entered too often', async () => {
      const screen = await page(anna);
      const answers = await Promise.all(Array.from({ length: 70 }, () => screen.join('thing', newId())));
      expect(answers.filter((answer) => answer.code === 'RATE_LIMITED')).toHaveLength(10);
    });

    it('hears of each event once, after the commit, and only what, where and which number', async () => {
      const [id, other] = [world.thing(), world.thing()];
      const screen = await page(anna);
      await screen.join('thing', id);
      await expect(
        world.act(async (ctx) => {
          await ctx.db.query("SELECT pg_notify('nudge', $1)", [JSON.stringify({ type: 'undone', kind: 'thing', id })]);
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      await world.nudge('thing', other, 1);
      await world.nudge('thing', id, 3);
      await world.nudge('thing', id);
      await settled(screen);
      expect(screen.all('nudge').filter((nudge) => nudge['id'] !== undefined && [id, other].includes(String(nudge['id'])))).toEqual([
        { type: 'changed', kind: 'thing', id, seq: 3 },
        { type: 'changed', kind: 'thing', id, seq: 0 },
      ]);
      screen.say('leave', { kind: 'thing', id });
      await settled(screen);
      await world.nudge('thing', id, 4);
      await settled(screen);
      expect(screen.all('nudge').some((nudge) => nudge['seq'] === 4)).toBe(false);
    });
  });

  describe('when a subject is narrowed', () => {
    it('screens clear, and who may no longer see it hears nothing more, not even what follows at once', async () => {
      const id = world.thing();
      const part = world.thing({ under: id });
      const [hers, his] = [await page(anna), await page(chris)];
      for (const screen of [hers, his])
        for (const [kind, of] of [
          ['thing', id],
          ['part', part],
        ] as const)
          expect(await screen.join(kind, of)).toMatchObject({ ok: true });
      world.audiences.set(id, { ...world.audiences.get(id)!, ...home(anna) });
      await world.act(async (ctx) => {
        const nudges = world.get(Nudges);
        await nudges.cleared(ctx, 'thing', [id]);
        for (const [kind, of] of [
          ['thing', id],
          ['part', part],
        ] as const)
          await nudges.send(ctx, { type: 'changed', kind, id: of, seq: 9 });
      });
      expect(await his.hears('cleared', (c) => c['kind'] === 'thing')).toEqual({ kind: 'thing', id });
      expect(await his.hears('cleared', (c) => c['kind'] === 'part')).toEqual({ kind: 'part', id: part });
      await hers.hears('nudge', (nudge) => nudge['kind'] === 'part' && nudge['seq'] === 9);
      await hers.hears('nudge', (nudge) => nudge['kind'] === 'thing' && nudge['seq'] === 9);
      await settled(his);
      expect(his.all('nudge').filter((nudge) => nudge['seq'] === 9)).toEqual([]);
    });

    it('who was just being let in is judged again', async () => {
      const id = world.thing();
      const screen = await page(chris);
      world.decided = async () => {
        world.decided = async () => undefined;
        world.audiences.set(id, { ...world.audiences.get(id)!, ...home(anna) });
        const watcher = await page(anna);
        await watcher.join('thing', id);
        await world.cleared('thing', id);
        await watcher.hears('cleared');
      };
      expect(await screen.join('thing', id)).toEqual({ ok: false, code: 'NOT_FOUND' });
    });

    it('everyone is put out when nobody can decide', async () => {
      const id = world.thing();
      const screen = await page(anna);
      await screen.join('thing', id);
      world.broken.add(id);
      await world.cleared('thing', id);
      await screen.hears('cleared');
      await world.nudge('thing', id, 1);
      await settled(screen);
      expect(screen.all('nudge').filter((nudge) => nudge['id'] === id)).toEqual([]);
    });
  });

  describe('when passes change', () => {
    it('rooms that are no longer theirs clear, the others stay', async () => {
      const someone = await world.person('Evi');
      const [mine, everyones] = [world.thing(home(someone)), world.thing()];
      const screen = await page(someone);
      for (const id of [mine, everyones]) await screen.join('thing', id);
      await world.act(async (ctx) => {
        const memberships = world.get(Memberships);
        for (const membership of await memberships.of(ctx, someone.id)) await memberships.end(ctx, membership);
      });
      await screen.hears('passes');
      expect(screen.all('cleared')).toEqual([{ kind: 'thing', id: mine }]);
      await world.nudge('thing', mine, 5);
      await world.nudge('thing', everyones, 6);
      await screen.hears('nudge', (nudge) => nudge['seq'] === 6);
      expect(screen.all('nudge').filter((nudge) => nudge['seq'] === 5)).toEqual([]);
    });

    it('a screen ends with its session, and other screens do not', async () => {
      const someone = await world.person('Finn');
      const [first, second] = [
        await page(someone),
        await page({ ...someone, cookie: `deelgenoot=${await world.act((ctx) => world.get(Sessions).start(ctx, someone.id, 'spec'))}` }),
      ];
      for (const screen of [first, second]) await screen.join('person', someone.id);
      await world.act((ctx) => world.get(Sessions).endBySecret(ctx, someone.secret));
      expect(await first.hears('disconnect')).toEqual({ reason: 'io server disconnect' });
      await second.hears('passes');
      await world.nudge('person', someone.id, 2);
      await second.hears('nudge', (nudge) => nudge['seq'] === 2);
    });

    it('a screen whose session is over cannot enter anything, told or not', async () => {
      const someone = await world.person('Guus');
      const screen = await page(someone);
      await screen.join('person', someone.id);
      await world.get(Database).source.query('DELETE FROM identity.session WHERE person_id = $1', [someone.id]);
      screen.say('join', { kind: 'thing', id: world.thing() });
      await screen.hears('disconnect');
    });
  });

  describe('people in a room', () => {
    it('see who is typing and who is there, by id, and nobody else does', async () => {
      const id = world.thing();
      const [hers, his, nobodys, outside] = [await page(anna), await page(chris), await page(), await page(chris)];
      for (const screen of [hers, his, nobodys]) await screen.join('thing', id);
      for (const screen of [outside, nobodys, his]) screen.say('typing', { kind: 'thing', id });
      expect(await hers.hears('typing')).toEqual({ kind: 'thing', id, personId: chris.id });
      await settled(hers);
      expect([hers.all('typing').length, outside.all('typing').length, his.all('typing').length]).toEqual([1, 0, 0]);
      const present = await hers.ask('presence', { kind: 'thing', id });
      expect([present['ok'], new Set(present['personIds'] as string[])]).toEqual([true, new Set([anna.id, chris.id])]);
      expect(await outside.ask('presence', { kind: 'thing', id })).toEqual({ ok: false, code: 'NOT_FOUND' });
    });
  });

  describe('the door', () => {
    it.each([
      ['another site', { origin: 'https://elsewhere.example' }],
      ['no site at all', { origin: 'null' }],
      ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ])('is shut for %s', async (_, headers) => expect(page(anna, headers)).rejects.toBeDefined());
    it('is open for our own site, and for programs', async () => {
      await page(anna, { origin: world.url });
      await page(anna, { origin: 'http://localhost:3000' });
      await page(anna);
    });
    it('shuts on who sends too much', async () => {
      const screen = await page(anna);
      screen.say('join', { kind: 'thing', id: 'x'.repeat(10_000) });
      await screen.hears('disconnect');
    });
  });

  it('is deaf for a moment when the database is away: then screens connect anew by themselves', async () => {
    const id = world.thing();
    const screen = await page(anna);
    await screen.join('thing', id);
    const owner = new pg.Client({ connectionString: world.config['DATABASE_URL'] });
    await owner.connect();
    await owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'deelgenoot live' AND datname = current_database()");
    await owner.end();
    await screen.hears('disconnect', ({ reason }) => reason !== 'io server disconnect');
    await screen.hears('connect');
    await screen.join('thing', id);
    await world.nudge('thing', id, 4);
    await screen.hears('nudge', (nudge) => nudge['seq'] === 4);
  }, 20_000);

  it('reaches everyone in a full room, and puts out those who must leave', async () => {
    const id = world.thing();
    const screens = await Promise.all(Array.from({ length: 200 }, (_, at) => page(at % 2 === 0 ? anna : chris)));
    await Promise.all(screens.map((screen) => screen.join('thing', id)));
    await world.nudge('thing', id, 1);
    await Promise.all(screens.map((screen) => screen.hears('nudge', (nudge) => nudge['seq'] === 1)));
    world.audiences.set(id, { ...world.audiences.get(id)!, ...home(anna) });
    await world.cleared('thing', id);
    await world.nudge('thing', id, 2);
    const [hers, his] = [screens.filter((_, at) => at % 2 === 0), screens.filter((_, at) => at % 2 === 1)];
    await Promise.all(hers.map((screen) => screen.hears('nudge', (nudge) => nudge['seq'] === 2)));
    await Promise.all(his.map((screen) => screen.hears('cleared')));
    await settled(his[0]!);
    expect(his.flatMap((screen) => screen.all('nudge')).filter((nudge) => nudge['seq'] === 2)).toEqual([]);
  }, 30_000);
});

describe('a program that stops', () => {
  it('lets its screens come back to the next one', async () => {
    const world = await World.open();
    const screen = await world.page();
    const port = Number(new URL(world.url).port);
    await world.app.close();
    const reason = await screen.hears('disconnect');
    const next = await World.serve(world.config, port);
    await screen.hears('connect');
    screen.close();
    await next.close();
    await world.drop();
    expect(reason).not.toEqual({ reason: 'io server disconnect' });
  }, 30_000);
});
