import type { LoadOrder, LoadResult } from './load.ts';
import type { World } from './prepare.ts';
import { type Process, usage } from './processes.ts';
import { line } from './report.ts';
import { asked, askedBare, type Scenario } from './scenarios.ts';

interface Server {
  readonly port: number;
  readonly process: Process;
}

interface Plan {
  readonly scenario: Scenario;
  readonly world: World;
  readonly load: Process;
  readonly api: Server;
  readonly bare: Server;
  readonly ms: number;
}

export interface Measured extends LoadResult {
  /** Processor time of the server per request, in milliseconds. */
  readonly cpuMs: number | null;
  readonly rssMb: number | null;
}

/** Different requests; more than anyone sends before the database has seen them all. */
const REQUESTS = 2_000;
/** How many answers of both servers are held against each other. */
const COMPARED = 5;
const WORDS = ['brood', 'plaat', 'zorg', 'haar', 'planten', 'desem', 'brood plaat', 'veilig'];

/** Measures the program and the bare server in turn, at each number of connections. */
export async function measure({ scenario, world, load, api, bare, ms }: Plan): Promise<void> {
  const plans = Array.from({ length: REQUESTS }, (_, n) => ({ person: 1 + ((n * 7) % world.people), about: subject(scenario, world, n) }));
  const requests = {
    api: plans.map(({ person, about }) => asked(scenario, person, about)),
    bare: plans.map(({ person, about }) => askedBare(scenario, person, about)),
  };
  if (scenario.visible)
    for (let n = 0; n < COMPARED; n++) await compare(scenario, [api.port, requests.api[n] as string], [bare.port, requests.bare[n] as string]);
  let from = 0;
  const once = async ({ port, process }: Server, which: 'api' | 'bare', connections: number): Promise<Measured> => {
    const order = (time: number): LoadOrder => ({ port, requests: requests[which], from: (from += 137), connections, ms: time });
    await load.ask<LoadResult>(order(ms / 2), 60_000); // both are measured when they are warm
    const before = usage(process.pid);
    const result = await load.ask<LoadResult>(order(ms), 60_000);
    const after = usage(process.pid);
    if (result.failed > 0) throw new Error(`${scenario.name}: ${result.failed} of ${result.count} answers of ${which} were faults: ${result.failure}`);
    return { ...result, cpuMs: before && after ? (after.cpuMs - before.cpuMs) / result.count : null, rssMb: after?.rssMb ?? null };
  };
  for (const connections of scenario.connections) line(scenario, connections, await once(api, 'api', connections), await once(bare, 'bare', connections));
}

function subject({ about }: Scenario, { works, threads }: World, n: number): string {
  const list = about === 'work' ? works : about === 'thread' ? threads : about === 'words' ? WORDS : [''];
  return list[n % list.length] as string;
}

/** Both servers must show the same. */
async function compare({ name, visible }: Scenario, ...servers: [number, string][]): Promise<void> {
  const shown = await Promise.all(
    servers.map(async ([port, request]) => {
      const [head = '', body = ''] = request.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const [method = '', path = ''] = first.split(' ');
      const headers = lines.map((each) => each.split(': ') as [string, string]).filter(([key]) => key !== 'host' && key !== 'content-length');
      const answer = (await (await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, ...(body ? { body } : {}) })).json()) as {
        data?: Record<string, object>;
      };
      if (answer.data === null) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return JSON.stringify(visible?.((answer.data?.[name] ?? answer) as never));
    }),
  );
  if (shown[0] !== shown[1]) throw new Error(`${name}: the two servers do not show the same:\n${shown.join('\n')}`);
}
