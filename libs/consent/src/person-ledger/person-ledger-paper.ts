import type { Locale } from '@deelgenoot/platform';
import { groupBy } from '../group-by.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { sentenceOf } from '../paper/event-words.ts';
import { type Paper, paperFormat } from '../paper/paper.ts';

interface PersonLedgerFacts {
  readonly person: { readonly name: string; readonly email: string };
  /** Null: the ledger never named them. */
  readonly commitment: string | null;
  /** Newest first. */
  readonly events: readonly LedgerEvent[];
  /** Whether there are older ones than these. */
  readonly more: boolean;
  /** Of the works that they made, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly language: Locale;
  readonly issuedAt: Date;
}

const NL = {
  title: 'Alles wat het logboek over jou zegt',
  lead: (n: number, more: boolean) =>
    n === 0
      ? 'Er staat nog niets over jou in het logboek.'
      : more
        ? `De nieuwste ${n} stappen. In het JSON-bestand staan ze allemaal.`
        : 'Elke vraag, elk antwoord en alles wat je zelf deed.',
  you: 'Wie je bent in het logboek',
  name: 'Naam',
  email: 'E-mailadres',
  commitment: 'Zo sta je in het logboek',
  commitmentText:
    'Het logboek noemt geen namen. Voor jou staat er een code, die alleen met je eigen sleutel te herkennen is. Die sleutel staat in het JSON-bestand. Wis je je account, dan is hij weg.',
  rule: 'Een vaste afspraak',
  other: (id: string) => `Een ander onderwerp (${id})`,
  check: 'Zelf nakijken',
  checkText:
    'In het JSON-bestand staat van elke stap de volledige inhoud, de vingerafdruk en onze handtekening. Daarmee kun je zonder ons nagaan dat er niets is veranderd.',
  mark: (moment: string) => `Logboek van één persoon, gemaakt op ${moment}`,
};

const EN: typeof NL = {
  title: 'Everything that the log says about you',
  lead: (n, more) =>
    n === 0
      ? 'The log says nothing about you yet.'
      : more
        ? `The newest ${n} steps. The JSON file has all of them.`
        : 'Every question, every answer, and all that you did yourself.',
  you: 'Who you are in the log',
  name: 'Name',
  email: 'E-mail address',
  commitment: 'How you stand in the log',
  commitmentText:
    'The log names nobody. You stand in it as a code that can only be recognised with a key of your own. That key is in the JSON file. If you erase your account, it is gone.',
  rule: 'A standing rule',
  other: (id) => `Another subject (${id})`,
  check: 'Check it yourself',
  checkText:
    'The JSON file has of every step all that it says, its fingerprint and our signature. With those you can check without us that nothing was changed.',
  mark: (moment) => `Log of one person, made on ${moment}`,
};

/** What the ledger says of a person, subject by subject, in the order of what happened last. */
export function personLedgerPaper({ person, commitment, events, more, titles, language, issuedAt }: PersonLedgerFacts): Paper {
  const t = language === 'nl' ? NL : EN;
  const format = paperFormat(language);
  const subjects = [...groupBy(events, ({ body }) => body.subject.id)];
  return {
    language,
    title: t.title,
    lead: t.lead(events.length, more),
    sections: [
      {
        heading: t.you,
        paragraphs: commitment === null ? [] : [t.commitmentText],
        facts: [
          { label: t.name, value: person.name },
          { label: t.email, value: person.email },
          ...(commitment === null ? [] : [{ label: t.commitment, value: commitment, code: true }]),
        ],
      },
      ...subjects.map(([id, own]) => ({
        heading: titles.get(id) ?? (own[0]!.body.subject.kind === 'standing' ? t.rule : t.other(id)),
        path: titles.has(id) ? `/materiaal/${id}` : undefined,
        paragraphs: [],
        facts: own.map(({ at, body }) => ({ label: format.moment(at), value: sentenceOf(body, commitment ?? '', language) })),
      })),
      ...(events.length === 0 ? [] : [{ heading: t.check, paragraphs: [t.checkText], facts: [] }]),
    ],
    mark: t.mark(format.moment(issuedAt)),
  };
}
