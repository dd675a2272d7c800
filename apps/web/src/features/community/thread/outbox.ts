import type { Comment } from './comments.ts';

/** A message that the server does not have yet, or of which we do not know. */
export interface Unsent {
  /** Sent again under this id it is the same message, so that retrying never doubles it. */
  readonly clientId: string;
  readonly threadId: string;
  readonly parentId: string | null;
  readonly body: string;
  /** ms since 1970 */
  readonly at: number;
  /** `waiting` goes by itself when there is a network; `refused` needs its writer; `sent` until the screen has it. */
  readonly state: 'sending' | 'waiting' | 'refused' | 'sent';
  readonly error?: unknown;
}

export type Send = (message: Unsent) => Promise<Comment>;

export interface OutboxListener {
  changed(): void;
  delivered(comment: Comment): void;
}

interface Place {
  messages: readonly Unsent[];
  readonly listeners: Set<OutboxListener>;
  busy: boolean;
  /** How long to wait before the next try, in ms. */
  pause: number;
}

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;
const keyOf = (place: string) => `deelgenoot:outbox:${place}`;

/**
 * What someone posted in a thread and has not arrived: kept on this device, sent one after the other, and again after a
 * lost network or a reload. A place is one person in one thread.
 */
export class Outbox {
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly send: Send,
    /** Whether it is worth trying again by itself. */
    private readonly isAway: (error: unknown) => boolean,
    private readonly later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
  ) {}

  messages(place: string): readonly Unsent[] {
    return this.at(place).messages;
  }

  subscribe(place: string, listener: OutboxListener): () => void {
    const { listeners } = this.at(place);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  post(place: string, message: Pick<Unsent, 'clientId' | 'threadId' | 'parentId' | 'body' | 'at'>): void {
    this.set(place, [...this.messages(place), { ...message, state: 'sending' }]);
    void this.flush(place);
  }

  /** Tries everything again that waits; what was refused only when it is named. */
  async flush(place: string, clientId?: string): Promise<void> {
    this.change(place, (one) => (one.state === 'waiting' || one.clientId === clientId ? { ...one, state: 'sending', error: undefined } : one));
    const at = this.at(place);
    if (at.busy) return;
    at.busy = true;
    for (let next = this.next(place); next; next = this.next(place)) await this.deliver(place, next);
    at.busy = false;
  }

  remove(place: string, clientId: string): void {
    this.set(
      place,
      this.messages(place).filter((one) => one.clientId !== clientId),
    );
  }

  private next(place: string): Unsent | undefined {
    return this.messages(place).find(({ state }) => state === 'sending');
  }

  private async deliver(place: string, message: Unsent): Promise<void> {
    const at = this.at(place);
    const become = (changes: Partial<Unsent>) => this.change(place, (one) => (one.clientId === message.clientId ? { ...one, ...changes } : one));
    try {
      const comment = await this.send(message);
      become({ state: 'sent' });
      at.pause = FIRST_PAUSE;
      for (const { delivered } of at.listeners) delivered(comment);
    } catch (error) {
      if (!this.isAway(error)) return become({ state: 'refused', error });
      // The rest would fail as well.
      this.change(place, (one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one));
      this.later(() => void this.flush(place), at.pause);
      at.pause = Math.min(2 * at.pause, LONGEST_PAUSE);
    }
  }

  private change(place: string, to: (message: Unsent) => Unsent): void {
    this.set(place, this.messages(place).map(to));
  }

  private set(place: string, messages: readonly Unsent[]): void {
    const at = this.at(place);
    at.messages = messages;
    const kept = messages.filter(({ state }) => state !== 'sent').map(({ error: _, ...message }) => message);
    try {
      if (kept.length === 0) this.storage.removeItem(keyOf(place));
      else this.storage.setItem(keyOf(place), JSON.stringify(kept));
    } catch {
      // storage is full or off: it still goes out while this page is open
    }
    for (const { changed } of at.listeners) changed();
  }

  private at(place: string): Place {
    const known = this.places.get(place);
    if (known) return known;
    const made: Place = { messages: this.read(place), listeners: new Set(), busy: false, pause: FIRST_PAUSE };
    this.places.set(place, made);
    return made;
  }

  private read(place: string): Unsent[] {
    try {
      const kept = JSON.parse(this.storage.getItem(keyOf(place)) ?? '[]') as Unsent[];
      return kept.map((message) => ({ ...message, state: message.state === 'refused' ? 'refused' : 'waiting' }));
    } catch {
      return [];
    }
  }
}

/** Clocks differ; a message of mine with the same words from about now is the one that I am sending. */
const CLOCK_SLACK = 120_000;

/** Whether the server has this message already, though its answer did not reach us. */
export const arrived = (message: Unsent, comments: readonly Comment[], myId: string): boolean =>
  comments.some(
    (comment) =>
      comment.author?.id === myId &&
      comment.parentId === message.parentId &&
      comment.body === message.body.trim() &&
      Date.parse(comment.createdAt) > message.at - CLOCK_SLACK,
  );
