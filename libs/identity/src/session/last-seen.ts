import { Database, Log } from '@deelgenoot/platform';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

const STATEMENTS = {
  session: 'UPDATE identity.session SET last_seen_at = now() WHERE id = ANY($1::uuid[])',
  token: 'UPDATE identity.api_token SET last_used_at = now() WHERE id = ANY($1::uuid[])',
} as const;

/** How long it may take until it is written down, in milliseconds. */
const WITHIN_MS = 1_000;

/** When sessions and tokens were last used, written for many at once: nobody waits for it. */
@Injectable()
export class LastSeen implements BeforeApplicationShutdown {
  private readonly seen = { session: new Set<string>(), token: new Set<string>() };
  private writing: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  note(kind: keyof typeof STATEMENTS, id: string): void {
    this.seen[kind].add(id);
    this.writing ??= setTimeout(() => void this.write(), WITHIN_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.writing);
    await this.write();
  }

  /** Writes what was noted; what cannot be written is noted again when it is next used. */
  async write(): Promise<void> {
    this.writing = undefined;
    for (const kind of ['session', 'token'] as const) {
      const ids = [...this.seen[kind]].sort();
      this.seen[kind].clear();
      if (ids.length > 0) await this.database.source.query(STATEMENTS[kind], [ids]).catch((error: unknown) => this.log.error('last seen', error));
    }
  }
}
