import type { Comment } from './comments.ts';
import { arrived, Outbox, type Send, type Unsent } from './outbox.ts';

class Away extends Error {}

class Store {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

const comment = (message: Pick<Unsent, 'body' | 'parentId'>, changes: Partial<Comment> = {}) =>
  ({
    id: `c:${message.body}`,
    parentId: message.parentId,
    body: message.body,
    author: { id: 'me', name: 'Ik' },
    createdAt: new Date().toISOString(),
    ...changes,
  }) as Comment;

const message = (clientId: string) => ({ clientId, threadId: 't', parentId: null, body: clientId, at: Date.now() });

function desk(store = new Store()) {
  const sent: string[] = [];
  let answer: Send = async (one) => comment(one);
  const tries: (() => void)[] = [];
  const box = new Outbox(
    store,
    async (one) => {
      sent.push(one.clientId);
      return answer(one);
    },
    (error) => error instanceof Away,
    (run) => void tries.push(run),
  );
  const delivered: string[] = [];
  box.subscribe('p', { changed: () => undefined, delivered: ({ id }) => delivered.push(id) });
  return {
    box,
    sent,
    delivered,
    tries,
    store,
    answers: (next: Send) => {
      answer = next;
    },
    states: () => box.messages('p').map(({ clientId, state }) => [clientId, state]),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what was posted and has not arrived', () => {
  it('goes out in order, one after the other', async () => {
    const { box, sent, delivered, states, store } = desk();
    for (const id of ['a', 'b', 'c']) box.post('p', message(id));
    expect(sent).toEqual(['a']);
    await settled();
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(delivered).toEqual(['c:a', 'c:b', 'c:c']);
    expect(states().map(([, state]) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(store.kept.size).toBe(0);
  });

  it('waits while there is no network, and goes under the same id when there is', async () => {
    const { box, sent, tries, states, answers } = desk();
    answers(async () => {
      throw new Away();
    });
    box.post('p', message('a'));
    box.post('p', message('b'));
    await settled();
    expect(sent).toEqual(['a']);
    expect(states()).toEqual([
      ['a', 'waiting'],
      ['b', 'waiting'],
    ]);
    answers(async (one) => comment(one));
    tries[0]?.();
    await settled();
    expect(sent).toEqual(['a', 'a', 'b']);
  });

  it('survives a reload', async () => {
    const before = desk();
    before.answers(async () => {
      throw new Away();
    });
    before.box.post('p', message('a'));
    await settled();
    const after = desk(before.store);
    expect(after.states()).toEqual([['a', 'waiting']]);
    await after.box.flush('p');
    expect(after.delivered).toEqual(['c:a']);
  });

  it('keeps what was refused until its writer says what to do, and sends the rest', async () => {
    const { box, sent, states, answers } = desk();
    answers(async (one) => {
      if (one.clientId === 'a') throw new Error('locked');
      return comment(one);
    });
    box.post('p', message('a'));
    box.post('p', message('b'));
    await settled();
    expect(states()).toEqual([
      ['a', 'refused'],
      ['b', 'sent'],
    ]);
    await box.flush('p');
    expect(sent).toEqual(['a', 'b']);
    await box.flush('p', 'a');
    expect(sent).toEqual(['a', 'b', 'a']);
    box.remove('p', 'a');
    expect(states()).toEqual([['b', 'sent']]);
  });

  it('is recognised when only the answer got lost', () => {
    const mine: Unsent = { ...message('hallo'), body: ' hallo ', state: 'waiting' };
    const there = comment({ body: 'hallo', parentId: null });
    expect(arrived(mine, [there], 'me')).toBe(true);
    expect(arrived(mine, [there], 'someone')).toBe(false);
    expect(arrived(mine, [{ ...there, parentId: 'c1' }], 'me')).toBe(false);
    expect(arrived(mine, [{ ...there, createdAt: '2020-01-01T00:00:00Z' }], 'me')).toBe(false);
  });
});
