import { Memberships, Passwords, People, Schools } from '@deelgenoot/identity';
import { Client } from '../../support/client.ts';
import { Screen } from '../../support/live.ts';
import { PASSWORD, type World } from '../../support/world.ts';
import { build, type Built } from '../visibility/build.ts';
import type { Command, Maker, Other, Terms } from './history.ts';
import { type Outcome, type Viewer, VIEWERS } from './oracle.ts';

const DRAFT = { published: true, restricted: false, noticed: false, cleared: true, anna: 'none', bram: null } as const;

/** The program with everybody at their screens; one work at a time stands on it. */
export class Stage {
  private readonly screens = new Map<Viewer, Screen>();
  private works = 0;

  private constructor(
    readonly world: World,
    private readonly schools: Record<Other, string>,
    private readonly eva: { readonly client: Client; readonly id: string },
  ) {}

  /** Beside the usual cast there is eva, a teacher of a school that does not take part yet. */
  static async set(world: World): Promise<Stage> {
    const { app } = world;
    const passwordHash = await app.get(Passwords).hash(PASSWORD);
    const { id } = await app.act((ctx) =>
      app.get(People).add(ctx, { name: 'eva', email: 'eva@school.example', emailVerifiedAt: ctx.now, passwordHash, suspendedAt: null }),
    );
    const client = new Client(app.url);
    await client.ask('mutation ($password: String!) { signIn(email: "eva@school.example", password: $password) { id } }', { password: PASSWORD });
    return new Stage(world, { kade: world.schools.kade, veld: world.schools.veld, haven: world.schools.haven, ster: '' }, { client, id });
  }

  client(viewer: Viewer): Client {
    return viewer === 'eva' ? this.eva.client : viewer === 'anon' ? this.world.anon : this.world.at[viewer];
  }

  /** A published work that nobody was asked about; everybody takes part but ster, which never did. */
  async newWork(): Promise<Built> {
    for (const school of ['kade', 'veld'] as const) await this.status(school, 'MEMBER');
    await this.foundSter();
    for (const screen of this.screens.values()) screen.close();
    for (const viewer of VIEWERS) this.screens.set(viewer, await Screen.open(this.client(viewer)));
    const [work] = await build(this.world, [DRAFT], this.works++);
    await this.world.app.drainOutbox();
    return work as Built;
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
  async perform({ id }: Built, command: Command): Promise<Outcome> {
    const { at, people } = this.world;
    const subject = { kind: 'material', id };
    switch (command.do) {
      case 'ask': {
        const { data } = await at.manon.answer<{ requestConsent: { requested: number; faults: { code: string }[] } }>(
          'mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested faults { code } } }',
          { ids: [id], terms: this.input(command.terms) },
        );
        const report = data?.requestConsent;
        const clears = report !== undefined && (report.requested > 0 || report.faults.every(({ code }) => code === 'CONSENT_ALREADY_GIVEN'));
        return { accepted: report !== undefined, clears };
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

  private input({ mode, schools, futureMembers, licence }: Terms): object {
    const listed = mode === 'INCLUDE' || mode === 'EXCEPT';
    return {
      scope: { mode, schoolIds: listed ? schools.map((school) => this.schools[school]) : [], futureMembers },
      licence,
      attribution: 'FULL',
      confirmCreativeCommons: true,
    };
  }

  close(): void {
    for (const screen of this.screens.values()) screen.close();
  }
}

const refusedBy = (code: string | null): Outcome => ({ accepted: code === null });
