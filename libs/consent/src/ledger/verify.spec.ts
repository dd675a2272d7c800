import { canonicalJson, hashOf } from './canonical.ts';
import { type Act, bodyOf, type EventType, genesisHash, type LedgerEvent, nextEvent } from './event.ts';
import { type SignedHead, verifyLedger } from './verify.ts';

const subject = { kind: 'material', id: 'work' };
const act: Act = {
  personId: 'anna',
  at: new Date('2026-02-01T12:00:00Z'),
  evidence: { authenticated: 'session', channel: 'web', language: 'nl' },
  nameOf: (id) => `name of ${id}`,
};
const chainOf = (...types: EventType[]): LedgerEvent[] =>
  types.reduce<LedgerEvent[]>(
    (chain, type) => [...chain, nextEvent(chain.at(-1) ?? { seq: 0, hash: genesisHash(subject) }, bodyOf({ subject, type, authorId: 'anna' }, act))],
    [],
  );

const chain = chainOf('REQUEST', 'GRANT', 'WITHDRAW');
const head = (seq: number, hash = chain[seq - 1]!.hash): SignedHead => ({ subject, seq, hash, signedAt: act.at, signature: 'good' });
const judge = (events: readonly LedgerEvent[], heads: readonly SignedHead[] = []) => {
  const { firstBadSeq, fault } = verifyLedger(subject, events, heads, ({ signature }) => signature === 'good');
  return [firstBadSeq, fault];
};
const edited = (seq: number, change: Partial<LedgerEvent>): LedgerEvent[] => chain.map((event) => (event.seq === seq ? { ...event, ...change } : event));

describe('the ledger', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['a true chain', judge(chain), [null, null]],
    ['a true chain, signed', judge(chain, [head(1), head(3)]), [null, null]],
    ['nothing', judge([]), [null, null]],
    ['another actor', judge(edited(2, { body: { ...chain[1]!.body, actor: 'name of bram' } })), [2, 'altered']],
    ['another hour in the column', judge(edited(2, { at: new Date(0) })), [2, 'altered']],
    ['another type in the column', judge(edited(2, { type: 'DECLINE' })), [2, 'altered']],
    ['another hash', judge(edited(1, { hash: chain[1]!.hash })), [1, 'altered']],
    ['an event is gone', judge([chain[0]!, chain[2]!]), [2, 'misplaced']],
    ['the first is gone', judge(chain.slice(1)), [1, 'misplaced']],
    ['two change places', judge([chain[0]!, chain[2]!, chain[1]!]), [2, 'misplaced']],
    ['cut off before a signed end', judge(chain.slice(0, 1), [head(2)]), [2, 'truncated']],
    ['all of it gone', judge([], [head(2)]), [1, 'truncated']],
    ['cut off after the last signed end, which no one can know', judge(chain.slice(0, 2), [head(2)]), [null, null]],
    ['made anew with good hashes', judge(chainOf('REQUEST', 'DECLINE', 'WITHDRAW'), [head(1), head(3)]), [3, 'rewritten']],
    ['a head that nobody signed', judge(chain, [{ ...head(2), signature: 'bad' }]), [2, 'forged']],
    ['a chain of another work', judge(chain.map((event) => ({ ...event, body: { ...event.body, subject: { ...subject, id: 'other' } } }))), [1, 'altered']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('says until when it is proven', () => {
    const later = new Date('2026-03-01T12:00:00Z');
    expect(verifyLedger(subject, chain, [head(1), { ...head(2), signedAt: later }], () => true)).toEqual({
      ok: true,
      events: 3,
      firstBadSeq: null,
      fault: null,
      record: null,
      signedHeadAt: later,
    });
  });
});

describe('a value and its hash', () => {
  it.each([
    [{ b: 1, a: [{ d: undefined, c: null }] }, '{"a":[{"c":null}],"b":1}'],
    [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ['é\u2028"', '"é\u2028\\""'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));
  it('is the same for the same value', () => expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 })));
});
