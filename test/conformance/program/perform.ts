import { type ReadFile, VersionRepository } from '@deelgenoot/catalog';
import { newId } from '@deelgenoot/kernel';
import { PASSWORD } from '../../support/world.ts';
import { blobFile } from '../visibility/build.ts';
import type { Outcome } from './answers.ts';
import type { Command, Maker, Terms } from './history.ts';
import { input, makersOf, partOf, recordsOf, scopeOf, termsOf } from './records.ts';
import { FILLER, type Stage, type Staged } from './stage.ts';

/** More versions would say nothing new. */
const VERSIONS = 4;

const refusedBy = (code: string | null): Outcome => ({ accepted: code === null });
const REFUSED: Outcome = { accepted: false };

/** Does it as the person who would, over HTTP. */
export async function perform(stage: Stage, work: Staged, command: Command): Promise<Outcome> {
  const { at } = stage.world;
  const { id } = work;
  const noord = stage.cast.schools.noord;
  switch (command.do) {
    case 'ask':
      return ask(stage, id, 'requestConsent(materialIds: [$id], terms: $terms)', command.terms);
    case 'sendAccess':
      return ask(stage, id, 'sendAccessRequests(materialId: $id)');
    case 'yes':
    case 'no':
    case 'change':
    case 'withdraw':
    case 'cancel':
    case 'revoke':
      return onConsent(stage, id, command);
    case 'reuseLink': {
      const records = (await recordsOf(stage, id)).filter(({ by, state }) => by === 'otto' && state === 'granted');
      return {
        accepted:
          (await stage.otto.reuse(
            id,
            records.map((one) => one.id),
          )) === true,
      };
    }
    case 'erase': {
      const code = await at[command.by].codeOf(
        'mutation ($password: String!, $choice: ErasureChoice!) { eraseAccount(password: $password, choices: [{ kind: "consent", choice: $choice }]) }',
        { password: PASSWORD, choice: command.keep ? 'ANONYMISE' : 'DELETE' },
      );
      if (code === null) stage.cast.loses(command.by);
      return refusedBy(code);
    }
    case 'addMaker': {
      const makers = await makersOf(stage, id);
      return refusedBy(await setMakers(stage, 'manon', id, [...makers.filter((maker) => maker !== command.by), command.by]));
    }
    case 'removeMaker':
      return removeMaker(stage, id, command);
    case 'newVersion':
      return work.versions.length < VERSIONS ? newVersion(stage, id, command) : REFUSED;
    case 'rollBack': {
      if (work.versions.length >= VERSIONS) return REFUSED;
      const code = await at.manon.codeOf('mutation ($id: ID!, $to: Int!) { rollBackMaterial(id: $id, number: $to) { id } }', { id, to: command.to });
      if (code === null) stage.words.push(stage.words[command.to - 1]!);
      return refusedBy(code);
    }
    case 'keepFile': {
      const file = work.versions.at(-1)!.files[1];
      if (!file) return REFUSED;
      return refusedBy(
        await at.manon.codeOf('mutation ($id: ID!, $local: Boolean!) { setFileLocal(fileId: $id, local: $local) { id } }', {
          id: file.id,
          local: command.local,
        }),
      );
    }
    case 'addPart':
      if ((await partOf(stage, id)) !== null) return REFUSED;
      return refusedBy(await at.manon.codeOf('mutation ($id: ID!) { addLocalPart(materialId: $id, title: "Lokalen") { id } }', { id }));
    case 'fillPart': {
      const schoolId = stage.cast.schools[({ manon: 'noord', dewi: 'kade', chris: 'veld' } as const)[command.by]];
      const variables = { part: (await partOf(stage, id)) ?? newId(), schoolId };
      return refusedBy(
        await at[command.by].codeOf(
          'mutation ($part: ID!, $schoolId: ID!) { fillLocalPart(localPartId: $part, schoolId: $schoolId, text: "Wij doen het in de aula.") { id } }',
          variables,
        ),
      );
    }
    case 'tip': {
      if (stage.tipped) return REFUSED;
      const tip = { kind: 'TIP', body: `Een tip: ${work.tip}.`, materialId: id, schoolId: noord };
      const code = await at.nora.codeOf('mutation ($input: ContributionInput!) { contribute(input: $input) { id } }', { input: tip });
      stage.tipped ||= code === null;
      return refusedBy(code);
    }
    case 'showCards':
      return refusedBy(
        await at.manon.codeOf('mutation ($id: ID!, $on: Boolean!) { setShowsCards(schoolId: $id, on: $on) { id } }', { id: noord, on: command.on }),
      );
    case 'askAccess': {
      const { cards } = await at[command.by].ask<{ cards: { nodes: { id: string }[] } }>(
        'query ($id: ID!) { cards(schoolId: $id, first: 1) { nodes { id } } }',
        {
          id: noord,
        },
      );
      const cardId = cards.nodes[0]?.id;
      return cardId ? refusedBy(await at[command.by].codeOf('mutation ($id: ID!) { askForAccess(cardId: $id) { id } }', { id: cardId })) : REFUSED;
    }
    case 'clear':
      return refusedBy(
        await at.manon.codeOf('mutation ($id: ID!, $scope: ScopeInput!, $until: Day) { clearMaterials(materialIds: [$id], scope: $scope, until: $until) }', {
          id,
          ...scopeOf(stage, command.terms),
        }),
      );
    case 'withhold':
      return refusedBy(await at.manon.codeOf('mutation ($id: ID!) { withholdMaterials(materialIds: [$id]) }', { id }));
    case 'clearAll': {
      const { data } = await at.manon.answer<{ giveStandingClearance: { id: string } }>(
        'mutation ($id: ID!, $scope: ScopeInput!, $until: Day) { giveStandingClearance(schoolId: $id, scope: $scope, until: $until) { id } }',
        { id: noord, ...scopeOf(stage, command.terms) },
      );
      if (data) stage.forAll.push(data.giveStandingClearance.id);
      return { accepted: Boolean(data) };
    }
    case 'endClearAll': {
      // One that ended by itself is not there to be ended.
      for (let last = stage.forAll.pop(); last !== undefined; last = stage.forAll.pop())
        if ((await at.manon.codeOf('mutation ($id: ID!) { endStandingClearance(id: $id) }', { id: last })) === null) return { accepted: true };
      return REFUSED;
    }
    case 'rule':
      return refusedBy(
        await at[command.by].codeOf('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
          id: noord,
          terms: input(stage, command.terms),
        }),
      );
    case 'endRule':
      return refusedBy(
        await at[command.by].codeOf('mutation ($id: ID!, $withdraw: Boolean!) { endStandingRule(schoolId: $id, withdraw: $withdraw) }', {
          id: noord,
          withdraw: command.withdraw,
        }),
      );
    case 'resumeRule':
      return refusedBy(await at[command.by].codeOf('mutation ($id: ID!) { resumeStandingRule(schoolId: $id) { id } }', { id: noord }));
    case 'days':
      await stage.letDaysPass(id);
      return { accepted: true };
    case 'merge': {
      const { ster, kade } = stage.cast.schools;
      return refusedBy(await at.beheer.codeOf('mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { id } }', { id: ster, into: kade }));
    }
    case 'hide':
    case 'restore':
      return refusedBy(
        await at.nora.codeOf(
          `mutation ($id: ID!) { ${command.do}(subjectKind: "material", subjectId: $id, ${command.do === 'hide' ? 'rule: "other", ' : ''}reason: "Om deze reden.") { id } }`,
          { id },
        ),
      );
    case 'join':
    case 'leave':
      return refusedBy(
        await at.beheer.codeOf('mutation ($id: ID!, $status: SchoolStatus!) { setSchoolStatus(id: $id, status: $status) { id } }', {
          id: stage.cast.schools[command.school],
          status: command.do === 'join' ? 'MEMBER' : 'LEFT',
        }),
      );
  }
}

/** Puts something to the makers, and tells whom it reached. */
async function ask(stage: Stage, id: string, mutation: string, terms?: Terms): Promise<Outcome> {
  const before = await recordsOf(stage, id);
  const { data } = await stage.world.at.manon.answer<{ report: { requested: number; grantedByRule: number; faults: { code: string }[] } }>(
    `mutation ($id: ID!${terms ? ', $terms: TermsInput!' : ''}) { report: ${mutation} { requested grantedByRule faults { code } } }`,
    { id, ...(terms ? { terms: input(stage, terms) } : {}) },
  );
  const report = data?.report;
  if (!report) return REFUSED;
  const clears = report.requested + report.grantedByRule > 0 || report.faults.every(({ code }) => code === 'CONSENT_ALREADY_GIVEN');
  const came = (await recordsOf(stage, id)).filter((one) => !before.some((old) => old.id === one.id));
  const whose = (state: string) => came.filter((one) => one.state === state).map(({ by }) => by);
  return {
    accepted: true,
    clears,
    asked: whose('requested'),
    byRule: whose('granted'),
    ...(terms || !came[0] ? {} : { terms: termsOf(stage, came[0].asked) }),
  };
}

/** Acts on the maker's record in the state that this is about; there is at most one. */
async function onConsent(
  stage: Stage,
  id: string,
  command: Extract<Command, { do: 'yes' | 'no' | 'change' | 'withdraw' | 'cancel' | 'revoke' }>,
): Promise<Outcome> {
  const { at } = stage.world;
  const state = command.do === 'yes' || command.do === 'no' || command.do === 'cancel' ? 'requested' : 'granted';
  const consentId = (await recordsOf(stage, id)).find((one) => one.by === command.by && one.state === state)?.id;
  if (consentId === undefined) return REFUSED;
  const terms = 'terms' in command ? input(stage, command.terms) : {};
  if (command.do === 'cancel')
    return refusedBy(await at.manon.codeOf('mutation ($id: ID!) { cancelConsentRequest(consentIds: [$id]) { id } }', { id: consentId }));
  if (command.do === 'revoke')
    return refusedBy(await at.mo.codeOf('mutation ($id: ID!) { revokeConsent(consentId: $id, reason: "Iemand anders zei dit.") }', { id: consentId }));
  if (command.by === 'otto') return refusedBy(await stage.otto[command.do](consentId, terms));
  const me = at[command.by];
  if (command.do === 'change')
    return refusedBy(
      await me.codeOf('mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id } }', { id: consentId, terms }),
    );
  if (command.do === 'withdraw') return refusedBy(await me.codeOf('mutation ($id: ID!) { withdrawConsents(consentIds: [$id]) { id } }', { id: consentId }));
  return refusedBy(
    await me.codeOf('mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }', {
      answers: [{ consentId, yes: command.do === 'yes', ...(command.do === 'yes' ? { terms } : {}) }],
    }),
  );
}

async function removeMaker(stage: Stage, id: string, { by, how }: Extract<Command, { do: 'removeMaker' }>): Promise<Outcome> {
  const { at } = stage.world;
  const makers = await makersOf(stage, id);
  if (!makers.includes(by)) return REFUSED;
  const others = makers.filter((maker) => maker !== by);
  if (how === 'manager') return refusedBy(await setMakers(stage, 'manon', id, others));
  if (how === 'moderator')
    return refusedBy(
      await at.mo.codeOf('mutation ($id: ID!, $person: ID!) { removeMaker(materialId: $id, personId: $person, reason: "Bij vergissing genoemd.") }', {
        id,
        person: stage.personOf(by),
      }),
    );
  if (by === 'otto') return refusedBy(await stage.otto.leave(id));
  return refusedBy(how === 'self' ? await setMakers(stage, by, id, others) : await at[by].codeOf('mutation ($id: ID!) { leaveWork(materialId: $id) }', { id }));
}

const setMakers = (stage: Stage, by: 'manon' | 'anna' | 'bram', id: string, makers: readonly Maker[]): Promise<string | null> =>
  stage.world.at[by].codeOf('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', {
    id,
    ids: makers.map((maker) => stage.personOf(maker)),
  });

/** Reads another text, as an upload would, and puts it online. */
async function newVersion(stage: Stage, materialId: string, { minor, more }: Extract<Command, { do: 'newVersion' }>): Promise<Outcome> {
  const { app, at, people } = stage.world;
  const words = more ? [stage.newWord(), stage.newWord()] : [stage.newWord()];
  const other = minor ? '' : Array.from({ length: 30 }, (_, i) => `${words[0]}${i}`).join(' ');
  const files: ReadFile[] = [];
  for (const [n, word] of words.entries()) files.push(await blobFile(stage.world, n === 0 ? `${FILLER} ${word} ${other}` : word));
  const revision = { id: newId(), materialId, createdBy: people.manon, state: 'ready' as const, files };
  await app.act((ctx) =>
    app.get(VersionRepository).saveRevision(ctx, { ...revision, uploadIds: [], keepFileIds: [], code: null, details: null, createdAt: ctx.now }),
  );
  const code = await at.manon.codeOf('mutation ($id: ID!, $minor: Boolean!) { publishRevision(id: $id, input: { minor: $minor }) { id } }', {
    id: revision.id,
    minor,
  });
  if (code === null) stage.words.push(words);
  return refusedBy(code);
}
