/** What a GraphQL answer holds. */
export interface Answer<T> {
  data: T | null;
  errors?: { message: string; extensions: { code: string; kind: string; details: Record<string, unknown> } }[];
}

/** A refusal of the program, with its code; thrown by `Client.ask`. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}

/** A person at a computer of their own: keeps cookies, speaks GraphQL and HTTP. */
export class Client {
  /** @param cookie of a session that was begun elsewhere */
  constructor(
    readonly url: string,
    private cookie = '',
  ) {}

  get cookies(): string {
    return this.cookie;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set('cookie', this.cookie);
    headers.set('x-csrf', '1');
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) this.take(set);
    return response;
  }

  private take(set: string): void {
    const [pair = ''] = set.split(';');
    const name = pair.split('=')[0] ?? '';
    const kept = this.cookie.split('; ').filter((one) => one !== '' && !one.startsWith(`${name}=`));
    if (!/max-age=0|expires=Thu, 01 Jan 1970/i.test(set)) kept.push(pair);
    this.cookie = kept.join('; ');
  }

  async answer<T>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  }

  /** @throws Refused with the first error's code */
  async ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.answer<T>(query, variables);
    const [first] = errors ?? [];
    if (first) throw new Refused(first.extensions.code, { ...first.extensions.details, message: first.message });
    return data as T;
  }

  /** The code with which this is refused, or null when it is not. */
  async codeOf(query: string, variables: object = {}): Promise<string | null> {
    return (await this.answer(query, variables)).errors?.[0]?.extensions.code ?? null;
  }

  /** Uploads a file over tus, in one go. */
  async upload(name: string, content: Buffer): Promise<string> {
    const begun = await this.fetch('/uploads', {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0', 'upload-length': String(content.length), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` },
    });
    if (begun.status !== 201) throw new Refused(`UPLOAD_${begun.status}`, { body: await begun.text() });
    const location = new URL(begun.headers.get('location') ?? '', this.url).pathname;
    const sent = await this.fetch(location, {
      method: 'PATCH',
      headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(content),
    });
    if (sent.status !== 204) throw new Refused(`UPLOAD_${sent.status}`, { body: await sent.text() });
    return location.split('/').at(-1) as string;
  }
}
