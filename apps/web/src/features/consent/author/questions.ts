import type { OwnConsentFragment } from '../../../gql/consent.ts';

/** One permission of the reader. */
export type OwnConsent = OwnConsentFragment & {
  /** For one that waits: the yes that still holds for this work. A no leaves it as it is. */
  readonly earlier?: OwnConsentFragment['terms'];
  /** For an author who came by a link and cannot open the page of the work: what is in it. */
  readonly linked?: { readonly description: string | null; readonly files: readonly { readonly id: string; readonly name: string; readonly url: string }[] };
};

/** What waits for an answer, each with the yes that holds meanwhile. */
export function openOf(all: readonly OwnConsentFragment[]): OwnConsent[] {
  const held = new Map(all.filter(({ state }) => state === 'GRANTED').map(({ subjectId, terms }) => [subjectId, terms]));
  return all.filter(({ viewerCan }) => viewerCan.answer).map((consent) => ({ ...consent, earlier: held.get(consent.subjectId) ?? null }));
}

/** One question to one author: everything that was asked by the same person, for the same school, on the same terms. */
export interface Question {
  readonly key: string;
  readonly school: NonNullable<OwnConsent['material']>['school'] | null;
  readonly by: OwnConsent['requestedBy'];
  readonly asked: OwnConsent['asked'];
  /** The newest of its consents. */
  readonly askedAt: string | null;
  /** The first of them to lapse. */
  readonly lapsesAt: string | null;
  readonly consents: readonly OwnConsent[];
}

const keyOf = ({ material, requestedBy, asked }: OwnConsent): string => {
  const { scope, ...rest } = asked;
  return JSON.stringify([material?.school.id, requestedBy?.id, scope.mode, scope.futureMembers, scope.schools.map(({ id }) => id).sort(), rest]);
};

const sorted = (dates: readonly (string | null)[]): string[] => dates.filter((date) => date !== null).sort();

/** The open consents of a person as the questions they came with, newest first. */
export function questionsOf(consents: readonly OwnConsent[]): Question[] {
  const groups = new Map<string, OwnConsent[]>();
  for (const consent of consents) {
    const key = keyOf(consent);
    const group = groups.get(key);
    if (group) group.push(consent);
    else groups.set(key, [consent]);
  }
  return [...groups]
    .map(([key, own]): Question => ({
      key,
      school: own[0]?.material?.school ?? null,
      by: own[0]?.requestedBy ?? null,
      asked: (own[0] as OwnConsent).asked,
      askedAt: sorted(own.map(({ requestedAt }) => requestedAt)).at(-1) ?? null,
      lapsesAt: sorted(own.map(({ lapsesAt }) => lapsesAt))[0] ?? null,
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
