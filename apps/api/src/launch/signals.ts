import { readFileSync } from 'node:fs';

/** How often to look whether whoever started us is still there, in milliseconds. */
const ORPHAN_MS = 1_000;

/**
 * Calls `stop` once: at Ctrl-C, SIGTERM or a closed terminal, when the process that handed over to us is gone (its channel
 * closes), and when npm that started us was killed (we get another parent). Returns whether that has happened.
 */
export function onStopSignal(stop: () => Promise<void>): () => boolean {
  let called = false;
  const once = (): void => {
    if (called) return;
    called = true;
    stop().catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.on('disconnect', once);
  if (process.env['npm_lifecycle_event']) {
    const before = starters();
    setInterval(() => starters() !== before && once(), ORPHAN_MS);
  }
  return () => called;
}

/** Our parent and its parent: npm starts a shell, and the shell us. A killed one is replaced by a process that adopts orphans. */
function starters(): string {
  if (process.platform !== 'linux') return String(process.ppid);
  try {
    const [, grandparent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8')) ?? [];
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid} gone`;
  }
}
