import { Client } from '../../support/client.ts';
import type { MailServer } from '../../support/smtp.ts';

/** A maker without an account, who does everything by the links that are mailed to him. */
export class Otto {
  private readonly client: Client;
  /** To go on with after an answer, without a mail between. */
  private next: string | null = null;
  private spent: string | null = null;

  constructor(
    url: string,
    private readonly box: MailServer,
    readonly email: string,
    readonly id: string,
  ) {
    this.client = new Client(url);
  }

  yes(consentId: string, terms: object): Promise<string | null> {
    return this.use('answerByLink', '$answers: [ConsentAnswerInput!]!', 'answers: $answers', { answers: [{ consentId, yes: true, terms }] });
  }

  no(consentId: string): Promise<string | null> {
    return this.use('answerByLink', '$answers: [ConsentAnswerInput!]!', 'answers: $answers', { answers: [{ consentId, yes: false }] });
  }

  withdraw(consentId: string): Promise<string | null> {
    return this.use('withdrawByLink', '$ids: [ID!]!', 'consentIds: $ids', { ids: [consentId] });
  }

  change(consentId: string, terms: object): Promise<string | null> {
    return this.use('changeTermsByLink', '$id: ID!, $terms: TermsInput!', 'consentId: $id, terms: $terms', { id: consentId, terms });
  }

  leave(materialId: string): Promise<string | null> {
    return this.use('leaveWorkByLink', '$id: ID!', 'materialId: $id', { id: materialId });
  }

  /** With the link that was used last: to stop, to answer and to leave. @returns whether it still did something; null when none was used */
  async reuse(materialId: string, consentIds: readonly string[]): Promise<boolean | null> {
    const token = this.spent;
    if (token === null) return null;
    const codes = await Promise.all([
      this.client.codeOf('mutation ($token: String!, $ids: [ID!]!) { withdrawByLink(token: $token, consentIds: $ids) { token } }', { token, ids: consentIds }),
      this.client.codeOf('mutation ($token: String!, $id: ID!) { leaveWorkByLink(token: $token, materialId: $id) { token } }', { token, id: materialId }),
    ]);
    return codes.some((code) => code === null);
  }

  /** With the newest link that may. @returns the code of the refusal, or null */
  private async use(mutation: string, parameters: string, args: string, variables: object): Promise<string | null> {
    let code: string | null = 'LINK_INVALID';
    for (const token of new Set([this.mailed(), this.next])) {
      if (token === null) continue;
      const { data, errors } = await this.client.answer<{ done: { token: string } }>(
        `mutation ($token: String!, ${parameters}) { done: ${mutation}(token: $token, ${args}) { token } }`,
        { token, ...variables },
      );
      if (data?.done) {
        this.next = data.done.token;
        this.spent = token;
        return null;
      }
      code = errors?.[0]?.extensions.code ?? code;
    }
    return code;
  }

  /** The newest link in a mail to him. */
  private mailed(): string | null {
    for (const text of this.box.textsFor(this.email).toReversed()) {
      const link = text.match(/https?:\/\/\S+/g)?.find((each) => new URL(each).searchParams.has('token'));
      if (link) return new URL(link).searchParams.get('token');
    }
    return null;
  }
}
