import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../support/client.ts';
import type { Member } from './people.ts';

/** A write that the program said it had taken. */
export interface Acknowledged {
  readonly kind: 'comment' | 'contribution';
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly threadId: string | null;
}

const COMMENT = 'mutation ($thread: ID!, $body: String!, $client: ID!) { comment(threadId: $thread, body: $body, clientId: $client) { id } }';
const TIP = 'mutation ($input: ContributionInput!) { contribute(input: $input) { id } }';
/** One write in so many is a tip, the others are comments. */
const TIP_EVERY = 6;
const PATIENCE_MS = 10_000;
/** Between two writes of one person, in milliseconds: the faults are to be met, not the limits of the machine. */
const BREATH_MS = 50;

/** People who go on writing until they are told to stop, whatever happens to the program. */
export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers other than "try again": the program refused something that it should take. */
  readonly refusals: string[] = [];
  private writing = true;
  private readonly done: Promise<unknown>;

  /** @param desks for each writer the people in whose name they write, in turn */
  constructor(
    desks: readonly (readonly Member[])[],
    private readonly threads: readonly string[],
  ) {
    this.done = Promise.all(desks.map((members, number) => this.write(members, number)));
  }

  /** They finish what they are writing, and know of it that it is in. */
  async stop(): Promise<void> {
    this.writing = false;
    await this.done;
  }

  private async write(members: readonly Member[], number: number): Promise<void> {
    for (let turn = 0; this.writing; turn++, await pause(BREATH_MS)) {
      const member = members[turn % members.length] as Member;
      const body = `schrijver ${number}, bericht ${turn}`;
      if (turn % TIP_EVERY === TIP_EVERY - 1) await this.tip(member, body);
      else await this.comment(member, body, this.threads[(number + turn) % this.threads.length] as string);
    }
  }

  /** Sent again under the same id until there is an answer. */
  private async comment(member: Member, body: string, threadId: string): Promise<void> {
    const variables = { thread: threadId, body, client: randomUUID() };
    for (const end = Date.now() + 6 * PATIENCE_MS; Date.now() < end; await pause(100)) {
      const answer = await this.ask<{ comment: { id: string } }>(member, COMMENT, variables);
      if (answer) return void this.acknowledged.push({ kind: 'comment', id: answer.comment.id, body, authorId: member.id, threadId });
    }
    this.refusals.push(`no answer to: ${body}`);
  }

  /** Tips bear no id of their sender's choice, so one without an answer is not sent again. */
  private async tip(member: Member, body: string): Promise<void> {
    const answer = await this.ask<{ contribute: { id: string } }>(member, TIP, { input: { kind: 'TIP', body, schoolId: member.schoolId } });
    if (answer) this.acknowledged.push({ kind: 'contribution', id: answer.contribute.id, body, authorId: member.id, threadId: null });
  }

  /** Null when there was no answer, or the program says that it cannot answer now. */
  private async ask<T>(member: Member, query: string, variables: object): Promise<T | null> {
    try {
      return await Promise.race([member.client.ask<T>(query, variables), pause(PATIENCE_MS).then(() => null)]);
    } catch (error) {
      if (error instanceof Refused && error.code !== 'UNAVAILABLE' && error.code !== 'INTERNAL') this.refusals.push(error.message);
      return null;
    }
  }
}
