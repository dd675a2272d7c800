interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; kind: string; details: Record<string, unknown> } }[];
}

/** One browser (or program) that talks GraphQL and keeps its cookie. */
export class Browser {
  cookie = '';
  /** The last Set-Cookie header as it came. */
  setCookie: string | null = null;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async post(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const res = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1', ...(this.cookie ? { cookie: this.cookie } : {}), ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    this.setCookie = res.headers.get('set-cookie') ?? this.setCookie;
    if (res.headers.has('set-cookie')) this.cookie = res.headers.get('set-cookie')!.split(';')[0]!;
    return (await res.json()) as Answer;
  }

  /** The answer's only field; fails on any error. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.post(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data ?? {})[0] as T;
  }

  /** The code of the error that this must give, or null when it succeeds. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    return (await this.post(query, variables)).errors?.[0]?.extensions.code ?? null;
  }
}
