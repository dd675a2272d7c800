import { Memberships, Passwords, People } from '@deelgenoot/identity';
import { Client } from './client.ts';
import { PASSWORD, type World } from './world.ts';

export const ERASE = 'mutation ($password: String!, $choices: [ErasureChoiceInput!]!) { eraseAccount(password: $password, choices: $choices) }';
export const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
const COMMENT = 'mutation ($id: ID!, $body: String!) { comment(threadId: $id, body: $body) { id } }';

/** Someone with a name that nobody else has, who left traces everywhere. */
export class Leaver {
  readonly name: string;
  readonly email: string;
  id = '';
  client: Client;
  question = '';
  tip = '';
  /** Shared by them and Anna with everyone who takes part. */
  shared = '';
  /** Still asked about. */
  asked = '';

  constructor(
    private readonly world: World,
    /** Letters that stand in nothing but their name and address. */
    readonly mark: string,
  ) {
    this.name = `Zoë van ${mark[0]!.toUpperCase()}${mark.slice(1)}`;
    this.email = `zoe.${mark}@school.example`;
    this.client = new Client(world.app.url);
  }

  async live(): Promise<this> {
    const { world, name, email } = this;
    const { app, at } = world;
    const passwordHash = await app.get(Passwords).hash(PASSWORD);
    const membership = await app.act(async (ctx) => {
      const { id } = await app
        .get(People)
        .add(ctx, { name, email, emailVerifiedAt: ctx.now, passwordHash, headline: `Vraag het aan ${name}`, profileOpen: true });
      await app.get(Memberships).start(ctx, id, world.schools.noord, ['teacher']);
      this.id = id;
      return (await app.get(Memberships).of(ctx, id))[0]!.id;
    });
    await this.client.ask(SIGN_IN, { email, password: PASSWORD });
    await this.client.ask('mutation ($name: String!) { createToken(name: $name, scopes: ["read"], days: 30) { secret } }', { name: `Rooster van ${name}` });
    await at.manon.ask('mutation ($id: ID!) { setRoles(membershipId: $id, roles: [TEACHER, ICOACH]) { id } }', { id: membership });
    await at.dewi.ask('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email });

    this.shared = await this.work('Gedeeld door wie ging', ['anna']);
    await world.ask([this.shared], { attribution: 'FULL' });
    await this.answer();
    await world.answer('anna', true);
    this.asked = await this.work('Nog gevraagd aan wie ging', []);
    await world.ask([this.asked]);

    const contribute = async (kind: string, body: string) =>
      (
        await this.client.ask<{ contribute: { id: string } }>('mutation ($input: ContributionInput!) { contribute(input: $input) { id } }', {
          input: { kind, title: `${kind} van ${name}`, body, audience: 'EVERYONE' },
        })
      ).contribute.id;
    this.question = await contribute('QUESTION', `Wie weet het? Groet, ${name} (${email})`);
    this.tip = await contribute('TIP', 'Tel tot zes.');
    await at.bram.ask(COMMENT, { id: this.question, body: 'Ik weet het wel.' });
    await this.client.ask(COMMENT, { id: this.question, body: `Dank je. ${name}` });
    await at.bram.ask('mutation ($id: ID!) { react(subjectKind: "contribution", subjectId: $id, kind: "thanks", on: true) { kind } }', { id: this.tip });
    const bramsTip = (
      await at.bram.ask<{ contribute: { id: string } }>('mutation ($input: ContributionInput!) { contribute(input: $input) { id } }', {
        input: { kind: 'TIP', title: 'Een tip', body: 'Van bram.', audience: 'EVERYONE' },
      })
    ).contribute.id;
    await this.client.ask('mutation ($id: ID!, $why: String) { giveNotice(subjectKind: "contribution", subjectId: $id, reason: "other", explanation: $why) }', {
      id: bramsTip,
      why: `Dit ging over mij, ${name}.`,
    });
    await app.drainOutbox();
    return this;
  }

  async erase(choice: string, consent = 'DELETE'): Promise<void> {
    const choices = [{ kind: 'consent', choice: consent }, ...['question', 'tip', 'comment'].map((kind) => ({ kind, choice }))];
    await this.client.ask(ERASE, { password: PASSWORD, choices });
    await this.world.app.drainOutbox();
  }

  private async work(title: string, others: string[]): Promise<string> {
    const id = await this.world.publishPdf('Wat er staat.', title);
    const ids = [this.id, ...others.map((who) => this.world.people[who as 'anna'])];
    await this.world.at.manon.ask('mutation ($id: ID!, $ids: [ID!]!) { updateMaterial(id: $id, input: { makerIds: $ids }) { id } }', { id, ids });
    return id;
  }

  private async answer(): Promise<void> {
    const { myConsents } = await this.client.ask<{ myConsents: { nodes: { id: string }[] } }>('{ myConsents(first: 9, waiting: true) { nodes { id } } }');
    await this.client.ask('mutation ($answers: [ConsentAnswerInput!]!) { answerConsents(answers: $answers) { id } }', {
      answers: myConsents.nodes.map(({ id }) => ({ consentId: id, yes: true })),
    });
  }
}
