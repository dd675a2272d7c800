import { words } from './words.ts';

/** A fault whose message is the whole story for whoever runs the program. */
export class LaunchFault extends Error {}

const PATTERNS: [RegExp, (place: Place) => string][] = [
  [/ENOSPC|EDQUOT|no space left on device|disk quota exceeded|database or disk is full/i, ({ folder }) => words.diskFull(folder)],
  [/EROFS|EACCES|EPERM|read-only file system|permission denied|readonly database/i, ({ folder }) => words.readOnly(folder)],
  [/EADDRINUSE/, ({ port }) => words.portInUse(port)],
];

/** Where the program was being started. */
export interface Place {
  folder: string;
  port: number;
}

/**
 * What went wrong in one sentence, when it is a thing that happens on healthy machines; else the fault as it came.
 * Looks at what the file system, PostgreSQL and the build say, which have no error codes in common.
 */
export function sentenceOf(error: unknown, place: Place): string {
  const { code = '', message = String(error), stderr = '', stack } = error as NodeJS.ErrnoException & { stderr?: string };
  if (error instanceof LaunchFault || code.startsWith('ERR_PARSE_ARGS')) return message;
  const said = `${code} ${message} ${stderr}`;
  return PATTERNS.find(([pattern]) => pattern.test(said))?.[1](place) ?? (message.includes('\n') ? message : (stack ?? message));
}
