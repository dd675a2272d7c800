import type { ErrorCode } from '@deelgenoot/kernel';
import type { Carrier, Carry } from '../../../app/tus-carry.ts';
import type { PickedFile } from './picked-files.ts';

/** As the server has them. */
export const UPLOAD_LIMITS = { files: 500, bytes: 2 * 1024 ** 3, fileBytes: 250 * 1024 ** 2 } as const;

/** How many files travel at once. */
const TOGETHER = 3;
/** How often progress is told, in ms: more often than people see is only work. */
const TELL_EVERY = 150;
/** The server forgets what was left unfinished for a day. */
const KEPT = 24 * 60 * 60 * 1000;

/** `again`: begun before a reload, and the browser has forgotten the file; choosing it again goes on where it was. */
export type ItemState = 'waiting' | 'sending' | 'done' | 'failed' | 'refused' | 'again';

export interface UploadItem {
  /** Path, size and time of change: the same file, chosen again, is the same item. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: ItemState;
  /** Bytes that arrived. */
  readonly sent: number;
  readonly url: string | null;
  readonly code: ErrorCode | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** The list of titles and makers, not a material itself. */
  readonly list: boolean;
}

export interface QueueState {
  readonly items: readonly UploadItem[];
  /**
   * `choosing` until someone begins, `sending`, then `sent` when everything that could arrive did, or `stuck` when
   * something did not; `taken` while what arrived is being handed over.
   */
  readonly phase: 'choosing' | 'sending' | 'sent' | 'stuck' | 'taken';
}

/** Where progress is remembered across a reload. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Remembered {
  readonly at: number;
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly size: number;
    readonly url: string | null;
    readonly done: boolean;
    readonly list: boolean;
  }[];
}

const keyOf = ({ file, name }: PickedFile) => `${name}\n${file.size}\n${file.lastModified}`;
const isArchive = (name: string) => /\.zip$/i.test(name);

/**
 * Files on their way to the server, a few at a time. Lives outside the page, so that someone may look around meanwhile,
 * and remembers across a reload what has arrived.
 */
export class UploadQueue {
  private state: QueueState = { items: [], phase: 'choosing' };
  private readonly files = new Map<string, File>();
  private readonly carriers = new Map<string, Carrier>();
  private readonly listeners = new Set<() => void>();
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: string,
    private readonly carry: Carry,
    private readonly memory: Memory,
  ) {
    this.restore();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): QueueState => this.state;

  /** Adds files; what cannot go is in the list with its reason. A file that was begun before goes on. */
  add(picked: readonly PickedFile[], lists: ReadonlySet<PickedFile> = new Set()): void {
    const items = [...this.state.items];
    for (const one of picked) {
      const key = keyOf(one);
      const at = items.findIndex((item) => item.key === key);
      const known = items[at];
      if (known && known.state !== 'again') continue;
      this.files.set(key, one.file);
      if (known) items[at] = { ...known, state: 'waiting' };
      else
        items.push({
          key,
          name: one.name,
          size: one.file.size,
          state: 'waiting',
          sent: 0,
          url: null,
          details: {},
          list: lists.has(one) && !items.some(({ list }) => list),
          ...refusalOf(one, items),
        });
    }
    this.set({ items, phase: this.state.phase === 'sending' ? 'sending' : 'choosing' });
    if (this.state.phase === 'sending') this.pump();
  }

  remove(key: string): void {
    this.carriers.get(key)?.stop(true);
    this.drop(key);
    this.set({ ...this.state, items: this.state.items.filter((item) => item.key !== key) });
    if (this.state.phase === 'sending') this.pump();
  }

  /** Says which CSV is the list; none with null. */
  setList(key: string | null): void {
    this.set({ ...this.state, items: this.state.items.map((item) => ({ ...item, list: item.key === key })) });
  }

  start(): void {
    this.set({ phase: 'sending', items: this.state.items.map((item) => (item.state === 'failed' ? { ...item, state: 'waiting', code: null } : item)) });
    this.pump();
  }

  /** Goes on without what is not there. */
  leaveBehind(): void {
    for (const { key } of this.state.items.filter(({ state }) => state !== 'done')) this.drop(key);
    this.set({ items: this.state.items.filter(({ state }) => state === 'done'), phase: 'sent' });
  }

  /** Hands over what arrived, once; null when there is nothing to hand over or someone else took it. */
  take(): readonly UploadItem[] | null {
    if (this.state.phase !== 'sent') return null;
    this.set({ ...this.state, phase: 'taken' });
    return this.state.items.filter(({ state }) => state === 'done');
  }

  /** What was taken could not be used; it can be tried again. */
  putBack(): void {
    this.set({ ...this.state, phase: 'choosing' });
  }

  /** Stops, and has the server forget what arrived. */
  cancel(): void {
    for (const carrier of this.carriers.values()) carrier.stop(true);
    this.clear();
  }

  /** Begins anew, without touching what the server has. */
  clear(): void {
    this.carriers.clear();
    this.files.clear();
    this.set({ items: [], phase: 'choosing' });
  }

  private pump(): void {
    for (const item of this.state.items) {
      if (this.carriers.size >= TOGETHER) break;
      const file = this.files.get(item.key);
      if (item.state === 'waiting' && file) this.send(item, file);
    }
    const left = (...states: ItemState[]) => this.state.items.some(({ state }) => states.includes(state));
    if (this.state.phase !== 'sending' || left('waiting', 'sending')) return;
    this.set({ ...this.state, phase: left('failed', 'again') ? 'stuck' : left('done') ? 'sent' : 'choosing' });
  }

  private send(item: UploadItem, file: File): void {
    const { key } = item;
    const ended = (changes: Partial<UploadItem>) => {
      this.carriers.delete(key);
      this.change(key, changes);
      this.pump();
    };
    this.change(key, { state: 'sending' });
    this.carriers.set(
      key,
      this.carry({
        file,
        name: item.name,
        url: item.url,
        onUrl: (url) => this.change(key, { url }),
        onProgress: (sent) => this.progress(key, sent),
        onDone: () => ended({ state: 'done', sent: item.size }),
        onFault: (code, details) => ended({ state: 'failed', code, details }),
      }),
    );
  }

  private change(key: string, changes: Partial<UploadItem>): void {
    this.set(this.with(key, changes));
  }

  private with(key: string, changes: Partial<UploadItem>): QueueState {
    return { ...this.state, items: this.state.items.map((item) => (item.key === key ? { ...item, ...changes } : item)) };
  }

  /** Bytes come many times a second, for several files: told now and then, and never written down. */
  private progress(key: string, sent: number): void {
    this.state = this.with(key, { sent });
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.tell();
    }, TELL_EVERY);
  }

  private drop(key: string): void {
    this.carriers.delete(key);
    this.files.delete(key);
  }

  private set(state: QueueState): void {
    this.state = state;
    this.remember();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private remember(): void {
    const items = this.state.items
      .filter(({ url }) => url !== null)
      .map(({ key, name, size, url, state, list }) => ({ key, name, size, url, list, done: state === 'done' }));
    try {
      if (items.length === 0) this.memory.removeItem(this.place);
      else this.memory.setItem(this.place, JSON.stringify({ at: Date.now(), items } satisfies Remembered));
    } catch {
      // Full or switched off: it still works, only not across a reload.
    }
  }

  private restore(): void {
    try {
      const { at, items } = JSON.parse(this.memory.getItem(this.place) ?? '{"at":0,"items":[]}') as Remembered;
      if (Date.now() - at > KEPT) return this.memory.removeItem(this.place);
      this.state = {
        phase: 'choosing',
        items: items.map(({ done, ...item }) => ({ ...item, state: done ? 'done' : 'again', sent: done ? item.size : 0, code: null, details: {} })),
      };
    } catch {
      // Someone wrote there; there is nothing to go on with.
    }
  }
}

/** Why a file cannot go, as far as can be known before it goes. */
function refusalOf({ file, name }: PickedFile, before: readonly UploadItem[]): Pick<UploadItem, 'code'> & Partial<UploadItem> {
  const going = before.filter(({ state }) => state !== 'refused');
  const no = (code: ErrorCode, details = {}) => ({ state: 'refused' as const, code, details });
  if (going.some((item) => item.name.toLowerCase() === name.toLowerCase())) return no('NAME_TAKEN');
  if (file.size === 0) return no('FILE_EMPTY');
  if (file.size > UPLOAD_LIMITS.fileBytes && !isArchive(name)) return no('FILE_TOO_LARGE', { size: file.size, max: UPLOAD_LIMITS.fileBytes });
  if (going.length >= UPLOAD_LIMITS.files) return no('IMPORT_TOO_MANY_FILES', { max: UPLOAD_LIMITS.files });
  if (going.reduce((sum, item) => sum + item.size, file.size) > UPLOAD_LIMITS.bytes) return no('IMPORT_TOO_LARGE', { max: UPLOAD_LIMITS.bytes });
  return { code: null };
}

/** What the server calls an upload: the end of its address. */
export const uploadId = ({ url }: UploadItem): string => url?.split('/').at(-1) ?? '';
