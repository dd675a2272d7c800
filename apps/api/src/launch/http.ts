import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchFault } from './faults.ts';
import { words } from './words.ts';

/**
 * Makes sure that the port is free, trying for `patienceMs`: the API of a launcher that was killed needs a moment to end.
 * @throws the operating system's error (EADDRINUSE)
 */
export async function demandPort(port: number, host: string, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await tryPort(port, host);
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
    await pause(100);
  }
}

const tryPort = (port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(port, host, () => server.close(() => done()));
  });

/**
 * Waits until the address answers with success.
 * @throws LaunchFault after `patienceMs`
 */
export async function answers(name: string, url: string, patienceMs: number, signal: AbortSignal): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!signal.aborted) {
    if (
      await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) }).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    if (Date.now() >= until) throw new LaunchFault(words.slow(name));
    await pause(30);
  }
}

/** The demo's sign-ins, one a line, as the program itself offers them; empty when it is no demo. */
export async function demoSignIns(url: string): Promise<string> {
  const query = '{ demo { accounts { name role school } } }';
  const answer = await fetch(new URL('/graphql', url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data?: { demo?: { accounts: { name: string; role: string; school: string | null }[] } | null } };
  return (data?.demo?.accounts ?? []).map(({ name, role, school }) => `  ${name.padEnd(22)} ${role.padEnd(20)} ${school ?? ''}`.trimEnd()).join('\n');
}
