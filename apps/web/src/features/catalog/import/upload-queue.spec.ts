import type { PickedFile } from './picked-files.ts';
import type { Journey } from '../../../app/tus-carry.ts';
import { UPLOAD_LIMITS, uploadId, UploadQueue } from './upload-queue.ts';

const file = (name: string, size = 10): PickedFile => ({ name, file: { name, size, lastModified: 1, type: 'application/pdf' } as File });

function setUp(memory = new Map<string, string>()) {
  const journeys: (Journey & { stopped?: boolean })[] = [];
  const queue = new UploadQueue(
    'place',
    (journey) => {
      journeys.push(journey);
      return {
        stop: (forget) => {
          if (forget) Object.assign(journey, { stopped: true });
        },
      };
    },
    { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => void memory.set(key, value), removeItem: (key) => void memory.delete(key) },
  );
  const states = () => Object.fromEntries(queue.read().items.map(({ name, state }) => [name, state]));
  const journey = (name: string) => journeys.findLast((one) => one.name === name)!;
  const arrive = (name: string) => {
    journey(name).onUrl(`/uploads/id-${name}`);
    journey(name).onDone();
  };
  return { queue, journeys, states, journey, arrive, memory };
}

describe('files on their way', () => {
  it('sends nothing before someone begins, then three at a time until all are there', () => {
    const { queue, journeys, arrive, states } = setUp();
    queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
    expect(journeys).toEqual([]);
    queue.start();
    expect(journeys.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    arrive('b');
    expect(journeys.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(queue.read().phase).toBe('sending');
    for (const name of ['a', 'c', 'd']) arrive(name);
    expect(states()).toEqual({ a: 'done', b: 'done', c: 'done', d: 'done' });
    expect(queue.read().phase).toBe('sent');
    expect(queue.take()?.map(uploadId)).toEqual(['id-a', 'id-b', 'id-c', 'id-d']);
    expect(queue.take()).toBeNull();
    queue.putBack();
    queue.start();
    expect(queue.read().phase).toBe('sent');
  });

  it.each([
    ['an empty file', [file('leeg.pdf', 0)], 'FILE_EMPTY'],
    ['a file that is too large', [file('groot.pdf', UPLOAD_LIMITS.fileBytes + 1)], 'FILE_TOO_LARGE'],
    ['a second file of the same name', [file('A.pdf'), { ...file('a.pdf', 11) }], 'NAME_TAKEN'],
    ['more than the round holds', [file('a.zip', UPLOAD_LIMITS.bytes), file('b.pdf')], 'IMPORT_TOO_LARGE'],
    ['one file too many', Array.from({ length: UPLOAD_LIMITS.files + 1 }, (_, i) => file(`${i}.pdf`, 1)), 'IMPORT_TOO_MANY_FILES'],
  ])('says at once why %s cannot go, and sends the rest', (_, picked, code) => {
    const { queue } = setUp();
    queue.add(picked);
    expect(queue.read().items.at(-1)).toMatchObject({ state: 'refused', code });
    expect(queue.read().items.filter(({ state }) => state === 'refused')).toHaveLength(1);
  });

  it('lets a zip be larger than one file', () => {
    const { queue, states } = setUp();
    queue.add([file('alles.zip', UPLOAD_LIMITS.fileBytes + 1)]);
    expect(states()).toEqual({ 'alles.zip': 'waiting' });
  });

  it('is stuck on what did not arrive: again, or on without it', () => {
    const { queue, journey, arrive, states } = setUp();
    queue.add([file('a'), file('b')]);
    queue.start();
    arrive('a');
    journey('b').onFault('UNAVAILABLE', {});
    expect(queue.read().phase).toBe('stuck');
    queue.start();
    expect(states()).toEqual({ a: 'done', b: 'sending' });
    journey('b').onFault('UNAVAILABLE', {});
    queue.leaveBehind();
    expect(states()).toEqual({ a: 'done' });
    expect(queue.read().phase).toBe('sent');
  });

  it('remembers across a reload: what arrived is there, the rest goes on where it was once chosen again', () => {
    const { queue, arrive, journey, memory } = setUp();
    queue.add([file('a'), file('b')]);
    queue.start();
    arrive('a');
    journey('b').onUrl('/uploads/id-b');
    journey('b').onProgress(4);

    const later = setUp(memory);
    expect(later.states()).toEqual({ a: 'done', b: 'again' });
    later.queue.add([file('b')]);
    later.queue.start();
    expect(later.journeys).toHaveLength(1);
    expect(later.journey('b').url).toBe('/uploads/id-b');
    later.arrive('b');
    expect(later.queue.read().phase).toBe('sent');
  });

  it('forgets everything when stopped, here and at the server', () => {
    const { queue, journey, memory } = setUp();
    queue.add([file('a')]);
    queue.start();
    journey('a').onUrl('/uploads/id-a');
    queue.cancel();
    expect(journey('a').stopped).toBe(true);
    expect(queue.read()).toEqual({ items: [], phase: 'choosing' });
    expect(memory.size).toBe(0);
  });

  it('takes one list at most', () => {
    const { queue } = setUp();
    const lists = [file('een.csv'), file('twee.csv', 11)];
    queue.add(lists, new Set(lists));
    expect(queue.read().items.map(({ list }) => list)).toEqual([true, false]);
    queue.setList(queue.read().items[1]!.key);
    expect(queue.read().items.map(({ list }) => list)).toEqual([false, true]);
  });
});
