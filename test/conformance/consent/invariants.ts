import { eventHash, type LedgerEvent, verifyLedger } from '@deelgenoot/consent/policy';
import { WORK } from './desk.ts';
import { nameOf } from './names.ts';
import { AUTHORS } from './history.ts';
import { OUTSIDERS, type Scene, type Step } from './run.ts';

/** What is wrong with a history; an empty list when the invariant holds. */
export type Invariant = (steps: readonly Step[]) => string[];

const FINAL = ['declined', 'lapsed', 'cancelled', 'withdrawn', 'expired', 'superseded', 'revoked'];
const COOL_DOWN = 183 * 24 * 60 * 60 * 1000;

const scenes = (steps: readonly Step[]): Scene[] => steps.map(({ after }) => after);
const wider = ({ before, after }: Step): string[] => [...after.seen].filter((view) => !before.seen.has(view));
const inWords = (step: Step, what: string): string => `${what} after ${JSON.stringify(step.command)}`;
const people = new Map(AUTHORS.map((author) => [nameOf(author), author as string]));

export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  '1. a terminal state is never left': (steps) => {
    const ended = new Map<string, string>();
    return scenes(steps).flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const text = JSON.stringify(row);
        if (ended.has(row.id) && ended.get(row.id) !== text) return [`${row.id} changed after it had ended`];
        if (FINAL.includes(row.state)) ended.set(row.id, text);
        return [];
      }),
    );
  },

  '2. seen elsewhere: by exactly those whom every author and the school meant': (steps) =>
    steps.flatMap((step) =>
      step.after.shared.flatMap((_, index) => {
        const version = index + 1;
        const { seen, oracle } = step.after;
        const wrong = OUTSIDERS.filter((school) => seen.has(`${school} ${version}`) !== oracle.sees(school, version));
        const anyone = seen.has(`anyone ${version}`) !== oracle.sees(null, version);
        return [...wrong, ...(anyone ? ['anyone'] : [])].map((who) =>
          inWords(step, `version ${version}: ${who} ${seen.has(`${who} ${version}`) ? 'sees it and should not' : 'should see it'}`),
        );
      }),
    ),

  '3. whoever stops has stopped: with the same command nobody elsewhere sees it any more': (steps) =>
    steps
      .filter(
        ({ command, outcome, after }) =>
          (command.do === 'withdraw' || command.do === 'revoke') && outcome.accepted && after.oracle.authors.includes(command.of),
      )
      .flatMap((step) => [...step.after.seen].map((view) => inWords(step, `${view} is still there`))),

  '4. at most one active consent per work and author': (steps) =>
    steps.flatMap((step) =>
      AUTHORS.flatMap((author) =>
        ['granted', 'requested'].flatMap((state) =>
          step.after.rows.filter((row) => row.authorId === author && row.state === state).length > 1 ? [inWords(step, `${author} has two ${state}`)] : [],
        ),
      ),
    ),

  '5. adding or removing an author never widens': (steps) =>
    steps
      .filter(({ command }) => ['addAuthor', 'removeAuthor', 'takeOff'].includes(command.do))
      .flatMap((step) => wider(step).map((view) => inWords(step, `${view} is new`))),

  '6. grant, decline and withdraw only by the author; expire and lapse only by the system; revoke only by a moderator': (steps) => [
    ...steps
      .filter(({ command, outcome }) => command.do === 'revoke' && outcome.accepted && command.by !== 'mo')
      .map((step) => inWords(step, 'a yes was revoked')),
    ...(steps.at(-1)?.after.chain ?? []).flatMap(({ type, body }) => {
      const byRule = type === 'GRANT' && body.basis?.startsWith('standing:');
      if (['GRANT', 'DECLINE', 'WITHDRAW'].includes(type) && !byRule && body.actor !== body.author)
        return [`${type} of ${people.get(body.author ?? '')} by ${people.get(body.actor) ?? body.actor}`];
      return ['EXPIRE', 'LAPSE'].includes(type) && body.actor !== 'system' ? [`${type} by ${body.actor}`] : [];
    }),
  ],

  '7. Creative Commons only with public': (steps) =>
    steps.flatMap((step) => [
      ...step.after.rows
        .filter(({ state, terms }) => state === 'granted' && terms?.licence.startsWith('cc-') && terms.scope.mode !== 'public')
        .map(() => inWords(step, 'Creative Commons for some schools')),
      ...step.after.shared
        .filter((shared) => shared.licence.startsWith('cc-') && !shared.passes.includes('public'))
        .map(() => inWords(step, 'Creative Commons goes out to some schools')),
    ]),

  '8. the chain verifies, and every change of history is found': (steps) => {
    const scene = steps.at(-1)?.after;
    if (!scene || scene.chain.length === 0) return [];
    const isSigned = (head: { signature: string }) => head.signature === 'good';
    const judge = (chain: readonly LedgerEvent[]) => verifyLedger(WORK, chain, scene.heads, isSigned);
    return [
      ...(judge(scene.chain).ok ? [] : ['a true chain does not verify']),
      ...tamperings(scene)
        .filter(([, chain, seq]) => judge(chain).firstBadSeq !== seq)
        .map(([what, chain]) => `${what} not found: ${JSON.stringify(judge(chain))}`),
    ];
  },

  '9. a rejected command changes nothing': (steps) =>
    steps
      .filter(
        ({ outcome, before, after }) =>
          !outcome.accepted && (before.parts.length !== after.parts.length || before.parts.some((part, n) => part !== after.parts[n])),
      )
      .map((step) => inWords(step, `${step.outcome.code}, and yet something changed`)),

  '10. an individual answer beats a standing one': (steps) =>
    steps.flatMap((step, index) =>
      step.outcome.byRule
        .filter((author) =>
          steps
            .slice(0, index)
            .some(
              ({ command, outcome }) => outcome.accepted && ['answer', 'withdraw', 'change'].includes(command.do) && 'of' in command && command.of === author,
            ),
        )
        .map((author) => inWords(step, `a rule spoke for ${author}, who had spoken`)),
    ),

  '11. a school that joins is covered only with schools to come': (steps) =>
    steps
      .filter(({ command, outcome }) => command.do === 'join' && outcome.accepted)
      .flatMap((step) =>
        wider(step).flatMap((view) => {
          const [school, version] = view.split(' ');
          const said = step.after.oracle.said(Number(version)) ?? [];
          const isNew =
            step.command.do === 'join' &&
            step.command.school === school &&
            !steps.slice(0, steps.indexOf(step)).some(({ command }) => command.do === 'join' && command.school === school) &&
            school === 'e';
          if (school !== (step.command as { school: string }).school && !step.after.oracle.sees(school!, Number(version)))
            return [inWords(step, `${view} is new`)];
          return isNew && said.some(({ at, terms }) => at <= steps.indexOf(step) && terms.scope.mode !== 'public' && !terms.scope.futureMembers)
            ? [inWords(step, `${school} was not meant`)]
            : [];
        }),
      ),

  '12. narrowing is immediate, widening needs a new yes': (steps) =>
    steps
      .filter(
        ({ command }) =>
          ['withdraw', 'revoke', 'cancel', 'remind', 'wait', 'leave', 'newVersion', 'rule', 'sign', 'erase'].includes(command.do) ||
          (command.do === 'answer' && !command.yes) ||
          (command.do === 'clear' && command.terms === null),
      )
      // What a school said of one work, or last of works like it, can come to its end before what it said of the class does.
      .filter(({ command, before, after }) => command.do !== 'wait' || before.clearances === after.clearances)
      .flatMap((step) =>
        wider(step)
          .filter((view) => step.command.do !== 'newVersion' || !view.endsWith(` ${step.after.shared.length}`))
          .map((view) => inWords(step, `${view} is new`)),
      ),

  '13. stopping takes one command, at any moment; giving takes no less': (steps) =>
    steps.flatMap((step) => AUTHORS.filter((author) => step.after.stops(author) === false).map((author) => inWords(step, `${author} cannot stop at once`))),

  "14. without a person's key the chain still verifies, and no longer names them": (steps) => {
    const scene = steps.at(-1)?.after;
    if (!scene) return [];
    const words = JSON.stringify(scene.chain);
    return [
      ...AUTHORS.filter((author) => words.includes(`"${author}"`)).map((author) => `${author} is named in the chain`),
      ...(verifyLedger(WORK, scene.chain, [], () => true).ok ? [] : ['the chain does not verify']),
    ];
  },

  '15. nobody is asked again in the cool-down': (steps) =>
    steps.flatMap((step, index) =>
      (step.command.do === 'ask' ? [...step.outcome.asked, ...step.outcome.byRule] : [])
        .filter((author) =>
          steps
            .slice(0, index)
            .some(
              ({ command, outcome, after }) =>
                outcome.accepted &&
                ((command.do === 'answer' && !command.yes) || command.do === 'withdraw') &&
                'of' in command &&
                command.of === author &&
                step.after.now.getTime() - after.now.getTime() < COOL_DOWN,
            ),
        )
        .map((author) => inWords(step, `${author} was asked again`)),
    ),
};

/** Ways to rewrite history, and the event at which each must be found. */
function tamperings({ chain, heads }: Scene): [string, LedgerEvent[], number][] {
  const signed = Math.max(0, ...heads.map(({ seq }) => seq));
  const middle = Math.ceil(chain.length / 2);
  const edited = chain.map((event) => (event.seq === middle ? { ...event, body: { ...event.body, actor: 'somebody else' } } : event));
  const relabelled = chain.map((event) => (event.seq === middle ? { ...event, type: 'GRANTED' } : event));
  const removed = chain.filter((event) => event.seq !== middle);
  const swapped = chain.map((event) => (event.seq === middle ? chain[middle]! : event.seq === middle + 1 ? chain[middle - 1]! : event));
  const firstSigned = heads
    .map(({ seq }) => seq)
    .filter((seq) => seq >= middle)
    .sort((a, b) => a - b)[0];
  return [
    ['an edit', edited, middle],
    ['another type', relabelled, middle],
    ...(middle < chain.length
      ? ([
          ['a removal', removed, middle],
          ['a reorder', swapped, middle],
        ] as [string, LedgerEvent[], number][])
      : []),
    ...(signed > 0 ? ([['a truncation', chain.slice(0, signed - 1), signed]] as [string, LedgerEvent[], number][]) : []),
    ...(firstSigned === undefined ? [] : ([['a chain made anew', rehash(edited, middle), firstSigned]] as [string, LedgerEvent[], number][])),
  ];
}

/** As someone would who can write to the database and knows how hashes are made. */
function rehash(chain: readonly LedgerEvent[], from: number): LedgerEvent[] {
  const events = chain.slice(0, from - 1);
  for (const event of chain.slice(from - 1)) {
    const previousHash = events.at(-1)?.hash ?? event.previousHash;
    events.push({ ...event, previousHash, hash: eventHash(previousHash, event.body) });
  }
  return events;
}
