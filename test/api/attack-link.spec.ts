import { MailServer } from '../support/smtp.ts';
import { World } from '../support/world.ts';

const ANSWER = 'mutation ($token: String!, $answers: [ConsentAnswerInput!]!) { answerByLink(token: $token, answers: $answers) { token } }';
const STOP = 'mutation ($token: String!, $ids: [ID!]!) { withdrawByLink(token: $token, consentIds: $ids) { token held { id state } } }';
const RESUME = 'mutation ($token: String!, $ids: [ID!]!) { resumeByLink(token: $token, consentIds: $ids) { token } }';
const LINK = 'query ($token: String!) { consentLink(token: $token) { questions { id material { id } } held { id state } } }';
interface Page {
  consentLink: { questions: { id: string; material: { id: string } }[]; held: { id: string; state: string }[] };
}

describe('a mail with a question that its author showed to a colleague', () => {
  const EMAIL = 'otto@elders.example';
  let world: World;
  let box: MailServer;
  beforeAll(async () => {
    box = await MailServer.start();
    world = await World.open({ SMTP_URL: box.url });
  }, 120_000);
  afterAll(async () => {
    await world?.stop();
    await box?.stop();
  });

  const token = () => box.linkFor(EMAIL).searchParams.get('token') as string;

  it('does not bring back what the author stopped with a link of their own; the link that stopped it does', async () => {
    const asked = async (title: string): Promise<string> => {
      const id = await world.publishPdf(title, title);
      await world.nameOtto(EMAIL, id);
      await world.ask([id]);
      await world.app.drainOutbox();
      return id;
    };
    const work = await asked('Vijlen');
    const own = token();
    await asked('Zagen');
    const shown = token(); // the colleague has this one
    const { consentLink } = await world.anon.ask<Page>(LINK, { token: own });
    const id = consentLink.questions.find(({ material }) => material.id === work)!.id;
    const { answerByLink } = await world.anon.ask<{ answerByLink: { token: string } }>(ANSWER, { token: own, answers: [{ consentId: id, yes: true }] });
    const { withdrawByLink } = await world.anon.ask<{ withdrawByLink: { token: string; held: object[] } }>(STOP, { token: answerByLink.token, ids: [id] });
    expect(withdrawByLink.held).toEqual([{ id, state: 'WITHDRAWN' }]);

    expect((await world.anon.ask<Page>(LINK, { token: shown })).consentLink.held).toEqual([]);
    expect(await world.anon.codeOf(RESUME, { token: shown, ids: [id] })).toBe('NOT_ALLOWED');
    expect(await world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: work })).toBe('NOT_FOUND');
    await world.anon.ask(RESUME, { token: withdrawByLink.token, ids: [id] });
    expect(await world.at.chris.codeOf('query ($id: ID!) { material(id: $id) { id } }', { id: work })).toBeNull();
  });
});
