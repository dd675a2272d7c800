import { isId } from '@deelgenoot/kernel';

/** A room is one subject: its kind and its id. */
export interface Room {
  readonly kind: string;
  readonly id: string;
}

/** The name under which sockets are in it. */
export const nameOf = ({ kind, id }: Room): string => `${kind}:${id}`;

/** The room again, from its name. */
export const roomNamed = (name: string): Room => ({ kind: name.slice(0, name.indexOf(':')), id: name.slice(name.indexOf(':') + 1) });

/** The room that a client's message names, or null; clients send anything. */
export function roomIn(message: unknown): Room | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, id } = message as Partial<Record<keyof Room, unknown>>;
  return typeof kind === 'string' && /^[a-z][a-zA-Z]{0,29}$/.test(kind) && isId(id) ? { kind, id: id.toLowerCase() } : null;
}
