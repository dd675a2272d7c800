import { Memberships, Passwords, People, Schools } from '@deelgenoot/identity';
import { Client } from '../../support/client.ts';
import { Screen } from '../../support/live.ts';
import { PASSWORD, type World } from '../../support/world.ts';
import { type ReadFile, VersionRepository } from '@deelgenoot/catalog';
import { Sweep } from '@deelgenoot/consent';
import { newId } from '@deelgenoot/kernel';
import { blobFile, buildOne, wordOf } from '../visibility/build.ts';
import { type Command, type Maker, type Other, OTHERS, type Terms } from './history.ts';
import { type Outcome, type Viewer, VIEWERS } from './oracle.ts';

const DRAFT = { published: true, restricted: false, noticed: false, cleared: true, anna: 'none', bram: null } as const;

/** Enough words that one of them is a small change. */
const FILLER = Array.from({ length: 30 }, (_, i) => `zin${i}`).join(' ');
/** More would say nothing new. */
const VERSIONS = 4;

/** The work of a history, with where each of its versions can be tried. */
export interface Staged {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly { readonly word: string; readonly versionId: string; readonly fileUrl: string }[];
}

/** The program with everybody at their screens; one work at a time stands on it. */
export class Stage {
  private readonly screens = new Map<Viewer, Screen>();
  private works = 0;
  /** Of each version of the work a word that only it has. */
  private words: string[] = [];
  /** Permissions for all works of the school, oldest first. */
  private forAll: string[] = [];

  private constructor(
    readonly world: World,
    /** Searching is done by a program beside the database. */
    readonly outsideIndex: boolean,
    private readonly schools: Record<Other, string>,
    private readonly eva: { readonly client: Client; readonly id: string },
  ) {}

  /** Beside the usual cast there is eva, a teacher of a school that does not take part yet. */
  static async set(world: World, outsideIndex: boolean): Promise<Stage> {
    const { app } = world;
    const passwordHash = await app.get(Passwords).hash(PASSWORD);
    const { id } = await app.act((ctx) =>
      app.get(People).add(ctx, { name: 'eva', email: 'eva@school.example', emailVerifiedAt: ctx.now, passwordHash, suspendedAt: null }),
    );
    const client = new Client(app.url);
    await client.ask('mutation ($password: String!) { signIn(email: "eva@school.example", password: $password) { id } }', { password: PASSWORD });
    return new Stage(world, outsideIndex, { kade: world.schools.kade, veld: world.schools.veld, haven: world.schools.haven, ster: '' }, { client, id });
  }

  client(viewer: Viewer): Client {
    return viewer === 'eva' ? this.eva.client : viewer === 'anon' ? this.world.anon : this.world.at[viewer];
  }

  /** A published work that nobody was asked about; everybody takes part but ster, which never did. */
  async newWork(): Promise<Staged> {
    for (const school of ['kade', 'veld'] as const) await this.status(school, 'MEMBER');
    await this.foundSter();
    for (const screen of this.screens.values()) screen.close();
    for (const viewer of VIEWERS) this.screens.set(viewer, await Screen.open(this.client(viewer)));
    await this.forgetBefore();
    const word = this.newWord();
    const file = await blobFile(this.world, `${FILLER} ${word}`);
    const { id } = await this.world.app.act((ctx) => buildOne(this.world, ctx, DRAFT, word, file));
    const title = `Een werk ${this.newWord()}`;
    await this.world.at.manon.ask('mutation ($id: ID!, $title: String!) { updateMaterial(id: $id, input: { title: $title }) { id } }', { id, title });
    await this.world.app.drainOutbox();
    this.words = [word];
    return this.staged(id, title);
  }

  /** The work as it is by now. */
  async staged(id: string, title: string): Promise<Staged> {
    const rows = await this.world.app.sql<{ version: string; file: string }>(
      'SELECT v.id AS version, f.id AS file FROM catalog.version v JOIN catalog.file f ON f.version_id = v.id WHERE v.material_id = $1 ORDER BY v.number',
      [id],
    );
    return { id, title, versions: rows.map(({ version, file }, at) => ({ word: this.words[at]!, versionId: version, fileUrl: `/files/${file}/tekst.txt` })) };
  }

  /** Rules and permissions for all works hold on; a history begins without. */
  private async forgetBefore(): Promise<void> {
    const { app, at, schools } = this.world;
    for (const by of ['anna', 'bram'] as const) await at[by].codeOf(END_RULE, { id: schools.noord, withdraw: false });
    await app.sql("UPDATE consent.standing_rule SET ended_at = ended_at - interval '2 days' WHERE ended_at IS NOT NULL"); // too long ago to take back
    while (await this.endLastForAll()) continue;
  }

  /** Ends the newest permission for all works. @returns whether there was one */
  private async endLastForAll(): Promise<boolean> {
    const last = this.forAll.pop();
    return (
      last !== undefined &&
      ((await this.world.at.manon.codeOf('mutation ($id: ID!) { endStandingClearance(id: $id) }', { id: last })) === null || this.endLastForAll())
    );
  }

  private newWord(): string {
    return wordOf(10_000 + this.works++);
  }

  others(): { name: Other; id: string }[] {
    return OTHERS.map((name) => ({ name, id: this.schools[name] }));
  }

  /** A school that is new, with eva as its teacher; the one of before goes. */
  private async foundSter(): Promise<void> {
    const { app } = this.world;
    if (this.schools.ster) await this.status('ster', 'LEFT');
    this.schools.ster = await app.act(async (ctx) => {
      const memberships = app.get(Memberships);
      for (const membership of await memberships.of(ctx, this.eva.id)) await memberships.end(ctx, membership);
      const { id } = await app.get(Schools).add(ctx, { name: `MBO Ster ${this.works}`, kind: 'roc', town: 'Elders', status: 'reference' });
      await memberships.start(ctx, this.eva.id, id, ['teacher']);
      return id;
    });
  }

  screen(viewer: Viewer): Screen {
    return this.screens.get(viewer) as Screen;
  }

  /** A screen whose connection the program ended comes back as a browser does. */
  async reopened(viewer: Viewer): Promise<Screen> {
    if (!this.screen(viewer).socket.connected) this.screens.set(viewer, await Screen.open(this.client(viewer)));
    return this.screen(viewer);
  }

  /** Does it as the person who would, over HTTP. */
  async perform({ id, versions }: Staged, command: Command): Promise<Outcome> {
    const { at, people } = this.world;
    const subject = { kind: 'material', id };
    switch (command.do) {
      case 'ask': {
        const before = await this.recordsOf(id);
        const { data } = await at.manon.answer<{ requestConsent: { requested: number; grantedByRule: number; faults: { code: string }[] } }>(
          'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested grantedByRule faults { code } } }',
          { ids: [id], terms: this.input(command.terms) },
        );
        const report = data?.requestConsent;
        const clears =
          report !== undefined && (report.requested + report.grantedByRule > 0 || report.faults.every(({ code }) => code === 'CONSENT_ALREADY_GIVEN'));
        const came = (await this.recordsOf(id)).filter((one) => !before.some((old) => old.id === one.id));
        const whose = (state: string) => came.filter((one) => one.state === state).map(({ by }) => by);
        return { accepted: report !== undefined, clears, asked: whose('REQUESTED'), byRule: whose('GRANTED') };
      }
      case 'yes':
      case 'no':
        return this.onConsent(id, command.by, 'REQUESTED', (consentId) =>
          at[command.by].codeOf('mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }', {
            answers: [{ consentId, yes: command.do === 'yes', ...(command.do === 'yes' ? { terms: this.input(command.terms) } : {}) }],
          }),
        );
      case 'change':
        return this.onConsent(id, command.by, 'GRANTED', (consentId) =>
          at[command.by].codeOf('mutation ($id: ID!, $terms: TermsInput!) { changeTerms(consentId: $id, terms: $terms) { id } }', {
            id: consentId,
            terms: this.input(command.terms),
          }),
        );
      case 'withdraw':
        return this.onConsent(id, command.by, 'GRANTED', (consentId) =>
          at[command.by].codeOf('mutation ($ids: [ID!]!) { withdrawConsents(consentIds: $ids) { id } }', { ids: [consentId] }),
        );
      case 'cancel':
        return this.onConsent(id, command.by, 'REQUESTED', (consentId) =>
          at.manon.codeOf('mutation ($ids: [ID!]!) { cancelConsentRequest(consentIds: $ids) { id } }', { ids: [consentId] }),
        );
      case 'addMaker':
        return refusedBy(
          await at.manon.codeOf('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
            id,
            input: { makerIds: [people.anna, people.bram] },
          }),
        );
      case 'removeMaker':
        return refusedBy(
          await at[command.by].codeOf('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
            id,
            input: { makerIds: [people.anna] },
          }),
        );
      case 'newVersion':
        return versions.length < VERSIONS ? this.newVersion(id, command.minor) : { accepted: false };
      case 'rollBack': {
        const code =
          versions.length < VERSIONS
            ? await at.manon.codeOf('mutation ($id: ID!, $to: Int!) { rollBackMaterial(id: $id, number: $to) { id } }', { id, to: command.to })
            : 'ENOUGH';
        if (code === null) this.words.push(this.words[command.to - 1]!);
        return refusedBy(code);
      }
      case 'clear':
        return refusedBy(
          await at.manon.codeOf(
            'mutation ($ids: [ID!]!, $scope: ScopeInput!, $until: Day) { clearMaterials(materialIds: $ids, scope: $scope, until: $until) }',
            {
              ids: [id],
              ...this.scopeOf(command.terms),
            },
          ),
        );
      case 'withhold':
        return refusedBy(await at.manon.codeOf('mutation ($ids: [ID!]!) { withholdMaterials(materialIds: $ids) }', { ids: [id] }));
      case 'clearAll': {
        const { data } = await at.manon.answer<{ giveStandingClearance: { id: string } }>(
          'mutation ($id: ID!, $scope: ScopeInput!, $until: Day) { giveStandingClearance(schoolId: $id, scope: $scope, until: $until) { id } }',
          { id: this.world.schools.noord, ...this.scopeOf(command.terms) },
        );
        if (data) this.forAll.push(data.giveStandingClearance.id);
        return { accepted: data !== null && data !== undefined };
      }
      case 'endClearAll':
        return { accepted: await this.endLastForAll() };
      case 'rule':
        return refusedBy(
          await at[command.by].codeOf('mutation ($id: ID!, $terms: TermsInput!) { setStandingRule(schoolId: $id, terms: $terms) { id } }', {
            id: this.world.schools.noord,
            terms: this.input(command.terms),
          }),
        );
      case 'endRule':
        return refusedBy(await at[command.by].codeOf(END_RULE, { id: this.world.schools.noord, withdraw: command.withdraw }));
      case 'resumeRule':
        return refusedBy(await at[command.by].codeOf('mutation ($id: ID!) { resumeStandingRule(schoolId: $id) { id } }', { id: this.world.schools.noord }));
      case 'days':
        return this.letDaysPass(id);
      case 'merge':
        return refusedBy(
          await at.beheer.codeOf('mutation ($id: ID!, $into: ID!) { mergeSchool(id: $id, into: $into) { id } }', {
            id: this.schools.ster,
            into: this.schools.kade,
          }),
        );
      case 'hide':
        return refusedBy(
          await at.nora.codeOf(
            'mutation ($kind: String!, $id: ID!) { hide(subjectKind: $kind, subjectId: $id, rule: "other", reason: "Dit kan zo niet.") { id } }',
            subject,
          ),
        );
      case 'restore':
        return refusedBy(
          await at.nora.codeOf('mutation ($kind: String!, $id: ID!) { restore(subjectKind: $kind, subjectId: $id, reason: "Dit kan toch.") { id } }', subject),
        );
      case 'join':
      case 'leave':
        return refusedBy(await this.status(command.school, command.do === 'join' ? 'MEMBER' : 'LEFT'));
    }
  }

  /** Reads another text, as an upload would, and puts it online. */
  private async newVersion(materialId: string, minor: boolean): Promise<Outcome> {
    const { app, at, people } = this.world;
    const word = this.newWord();
    const other = Array.from({ length: 30 }, (_, i) => `${word}${i}`).join(' ');
    const text: ReadFile = await blobFile(this.world, `${FILLER} ${word} ${minor ? '' : other}`);
    const revision = { id: newId(), materialId, createdBy: people.manon, state: 'ready' as const, files: [text] };
    await app.act((ctx) =>
      app.get(VersionRepository).saveRevision(ctx, { ...revision, uploadIds: [], keepFileIds: [], code: null, details: null, createdAt: ctx.now }),
    );
    const code = await at.manon.codeOf('mutation ($id: ID!, $minor: Boolean!) { publishRevision(id: $id, input: { minor: $minor }) { id } }', {
      id: revision.id,
      minor,
    });
    if (code === null) this.words.push(word);
    return refusedBy(code);
  }

  /** The last day of everything that has one was yesterday: what had to end in time ends before any job looks. */
  private async letDaysPass(id: string): Promise<Outcome> {
    const { app } = this.world;
    const past = "date_trunc('milliseconds', now() - interval '1 second')";
    for (const table of ['consent', 'clearance'])
      await app.sql(`UPDATE consent.${table} SET until = ${past} WHERE subject_id = $1 AND until IS NOT NULL`, [id]);
    await app.sql(`UPDATE consent.consent SET terms = jsonb_set(terms, '{until}', to_jsonb(until)) WHERE subject_id = $1 AND terms ->> 'until' IS NOT NULL`, [
      id,
    ]);
    await app.sql(`UPDATE consent.standing_clearance SET until = ${past} WHERE until IS NOT NULL AND ended_at IS NULL`);
    for (const column of ['shared_until', 'newer_shared_until'])
      await app.sql(`UPDATE search.document SET ${column} = ${past} WHERE fold_id = $1 AND ${column} IS NOT NULL`, [id]);
    await app.sql(`UPDATE catalog.version SET shared_until = ${past} WHERE material_id = $1 AND shared_until IS NOT NULL`, [id]);
    return { accepted: true };
  }

  /** The job that records what came to its end. */
  sweep(): Promise<void> {
    return this.world.app.act((ctx) => this.world.app.get(Sweep).run(ctx));
  }

  private async recordsOf(subjectId: string): Promise<{ id: string; state: string; by: Maker }[]> {
    const all = await Promise.all((['anna', 'bram'] as const).map(async (by) => (await this.world.consents(by)).map((one) => ({ ...one, by }))));
    return all.flat().filter((one) => one.subjectId === subjectId);
  }

  private status(school: Other, status: 'MEMBER' | 'LEFT'): Promise<string | null> {
    return this.world.at.beheer.codeOf('mutation ($id: ID!, $status: SchoolStatus!) { setSchoolStatus(id: $id, status: $status) { id } }', {
      id: this.schools[school],
      status,
    });
  }

  /** Acts on the maker's record in this state; there is at most one. */
  private async onConsent(subjectId: string, maker: Maker, state: string, act: (id: string) => Promise<string | null>): Promise<Outcome> {
    const found = (await this.world.consents(maker, state)).find((consent) => consent.subjectId === subjectId);
    return found ? refusedBy(await act(found.id)) : { accepted: false };
  }

  private scopeOf({ mode, schools, futureMembers, ends }: Terms): { scope: object; until: string | null } {
    const listed = mode === 'INCLUDE' || mode === 'EXCEPT';
    const scope = { mode, schoolIds: listed ? schools.map((school) => this.schools[school]) : [], futureMembers };
    return { scope, until: ends ? new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) : null };
  }

  private input(terms: Terms): object {
    return {
      ...this.scopeOf(terms),
      licence: terms.licence,
      versionPolicy: terms.versionPolicy,
      attribution: 'FULL',
      confirmCreativeCommons: true,
    };
  }

  close(): void {
    for (const screen of this.screens.values()) screen.close();
  }
}

const END_RULE = 'mutation ($id: ID!, $withdraw: Boolean!) { endStandingRule(schoolId: $id, withdraw: $withdraw) }';

const refusedBy = (code: string | null): Outcome => ({ accepted: code === null });
