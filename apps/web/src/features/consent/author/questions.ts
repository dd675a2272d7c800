import type { OwnConsentFragment } from '../../../gql/consent.ts';

/** One permission of the reader. */
export type OwnConsent = OwnConsentFragment & {
  /** For an author who came by a link and cannot open the page of the work: what is in it. */
  readonly linked?: { readonly description: string | null; readonly files: readonly { readonly id: string; readonly name: string; readonly url: string }[] };
};

/** What waits for an answer. */
export const openOf = (all: readonly OwnConsent[]): OwnConsent[] => all.filter(({ viewerCan }) => viewerCan.answer);

/** What someone said of one work: what counts now, and what came before that. */
export interface Told {
  readonly now: readonly OwnConsent[];
  readonly before: readonly OwnConsent[];
}

/** Everything that was said, by work: the last word, and beside it a yes that holds or a stop that can be taken back. */
export function toldOf(consents: readonly OwnConsent[]): Told[] {
  return groupsOf(consents, ({ subjectId }) => subjectId).map((own) => {
    const counts = ({ viewerCan }: OwnConsent, at: number) => at === 0 || viewerCan.withdraw || viewerCan.resume;
    return { now: own.filter(counts), before: own.filter((consent, at) => !counts(consent, at)) };
  });
}

/** One question to one author: everything that was asked by the same person, for the same school, on the same terms. */
export interface Question {
  readonly key: string;
  readonly school: NonNullable<OwnConsent['material']>['school'] | null;
  readonly by: OwnConsent['requestedBy'];
  readonly asked: OwnConsent['asked'];
  /** When the first of its works was asked about, and the last. */
  readonly askedFrom: string | null;
  readonly askedAt: string | null;
  /** The first of them to lapse, and the last. */
  readonly lapsesAt: string | null;
  readonly lapsesLast: string | null;
  readonly consents: readonly OwnConsent[];
}

const keyOf = ({ material, requestedBy, asked }: OwnConsent): string => {
  const { scope, ...rest } = asked;
  return JSON.stringify([material?.school.id, requestedBy?.id, scope.mode, scope.futureMembers, scope.schools.map(({ id }) => id).sort(), rest]);
};

function groupsOf(consents: readonly OwnConsent[], keyOfOne: (consent: OwnConsent) => string): OwnConsent[][] {
  const groups = new Map<string, OwnConsent[]>();
  for (const consent of consents) groups.set(keyOfOne(consent), [...(groups.get(keyOfOne(consent)) ?? []), consent]);
  return [...groups.values()];
}

const sorted = (dates: readonly (string | null)[]): string[] => dates.filter((date) => date !== null).sort();

/** The open consents of a person as the questions they came with, newest first. */
export function questionsOf(consents: readonly OwnConsent[]): Question[] {
  return groupsOf(consents, keyOf)
    .map((own): Question => ({
      key: keyOf(own[0] as OwnConsent),
      school: own[0]?.material?.school ?? null,
      by: own[0]?.requestedBy ?? null,
      asked: (own[0] as OwnConsent).asked,
      askedFrom: sorted(own.map(({ requestedAt }) => requestedAt))[0] ?? null,
      askedAt: sorted(own.map(({ requestedAt }) => requestedAt)).at(-1) ?? null,
      lapsesAt: sorted(own.map(({ lapsesAt }) => lapsesAt))[0] ?? null,
      lapsesLast: sorted(own.map(({ lapsesAt }) => lapsesAt)).at(-1) ?? null,
      consents: own,
    }))
    .sort((a, b) => (b.askedAt ?? '').localeCompare(a.askedAt ?? ''));
}

/** What one pair of Ja and Nee is about: everything, one question, or one work. */
export type Per = 'alles' | 'vraag' | 'materiaal';

export interface Unit {
  /** Names its draft. */
  readonly key: string;
  readonly questions: readonly Question[];
  readonly consents: readonly OwnConsent[];
}

export function unitsOf(questions: readonly Question[], per: Per): Unit[] {
  const consents = questions.flatMap((question) => question.consents);
  if (per === 'vraag') return questions.map((question) => ({ key: question.key, questions: [question], consents: question.consents }));
  if (per === 'materiaal')
    return questions.flatMap((question) =>
      question.consents.map((consent) => ({ key: consent.id, questions: [{ ...question, consents: [consent] }], consents: [consent] })),
    );
  return consents.length === 0 ? [] : [{ key: 'alles', questions, consents }];
}
