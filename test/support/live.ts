import { io, type Socket } from 'socket.io-client';
import type { Client } from './client.ts';

/** An open screen: a real socket that remembers what it heard. */
export class Screen {
  readonly heard: { event: string; payload: Record<string, unknown> }[] = [];
  private waiting: (() => void)[] = [];

  private constructor(readonly socket: Socket) {
    for (const event of ['nudge', 'cleared', 'typing', 'passes', 'disconnect'])
      socket.on(event, (payload: Record<string, unknown>) => {
        this.heard.push({ event, payload });
        for (const wake of this.waiting.splice(0)) wake();
      });
  }

  static async open(client: Client, extraHeaders: Record<string, string> = {}): Promise<Screen> {
    const socket = io(client.url, {
      transports: ['websocket'],
      extraHeaders: { ...(client.cookies ? { cookie: client.cookies } : {}), ...extraHeaders },
      reconnection: false,
      forceNew: true,
    });
    const screen = new Screen(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return screen;
  }

  join(kind: string, id: string): Promise<{ ok: boolean; seq?: number; code?: string }> {
    return this.socket.timeout(5_000).emitWithAck('join', { kind, id });
  }

  /** Waits until something was heard that fits; fails after `ms`. */
  async hears(event: string, fits: (payload: Record<string, unknown>) => boolean = () => true, ms = 5_000): Promise<Record<string, unknown>> {
    const deadline = Date.now() + ms;
    for (;;) {
      const found = this.heard.find((one) => one.event === event && fits(one.payload ?? {}));
      if (found) return found.payload;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`no ${event} within ${ms} ms; heard ${JSON.stringify(this.heard)}`);
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, left);
        this.waiting.push(() => {
          clearTimeout(timer);
          wake();
        });
      });
    }
  }

  close(): void {
    this.socket.disconnect();
  }
}
