import { hashOf } from '../ledger/canonical.ts';

/** A school that takes part: a member, or one that merged into another. */
export interface RosterSchool {
  readonly id: string;
  /** Its successor; null for a member. */
  readonly mergedInto: string | null;
}

/**
 * The schools that take part at one moment: the members, and the schools that merged into them, whose people keep the
 * pass they had. A consent keeps the roster of its own moment, so that it can be told later who was meant.
 */
export class Roster {
  /** Members, in id order. Only these count in numbers, previews and maps. */
  readonly members: readonly string[];
  /** Members and the schools that merged into them, in id order. */
  readonly schools: readonly string[];
  /** Schools that take no part today but may some day, in id order: they left or never joined, or merged into one that did. Not part of its name. */
  readonly outside: readonly string[];
  private hash: string | undefined;
  private readonly into: ReadonlyMap<string, string | null>;
  private readonly member = new Map<string, string>();
  private readonly parts = new Map<string, string[]>();

  /**
   * @param rows members, and schools that merged; into one that is no member any more too
   * @param away schools that are no members
   */
  constructor(rows: Iterable<RosterSchool>, away: Iterable<string> = []) {
    const apart = new Set(away);
    this.into = new Map([...[...rows].map((row): [string, string | null] => [row.id, row.mergedInto]), ...[...apart].map((id): [string, null] => [id, null])]);
    const outside: string[] = [];
    for (const id of this.into.keys()) {
      const line = lineOf(id, this.into);
      if (line === null) continue;
      if (apart.has(line.at(-1)!)) outside.push(id);
      else this.member.set(id, line.at(-1)!);
      for (const successor of line.slice(1)) this.parts.set(successor, [...(this.parts.get(successor) ?? []), id]);
    }
    this.schools = [...this.member.keys()].sort();
    this.outside = outside.sort();
    this.members = this.schools.filter((id) => this.member.get(id) === id);
  }

  /** The name under which it is kept: equal rosters, equal names. */
  get sha256(): string {
    this.hash ??= hashOf(this);
    return this.hash;
  }

  /** Which member stands for this school: itself, or its last successor. Undefined when it takes no part. */
  memberFor(id: string): string | undefined {
    return this.member.get(id);
  }

  /** The schools that merged into this one, directly or by way of another. */
  partsOf(id: string): readonly string[] {
    return this.parts.get(id) ?? [];
  }

  /** In one order, so that equal rosters are equal texts. */
  toJSON(): RosterSchool[] {
    return this.schools.map((id) => ({ id, mergedInto: this.into.get(id) ?? null }));
  }
}

/** From a school to the member at the end of its line of successors; null when the line ends elsewhere or runs in a circle. */
function lineOf(id: string, into: ReadonlyMap<string, string | null>): string[] | null {
  const line = [id];
  for (let next = into.get(id); next !== null; next = into.get(next)) {
    if (next === undefined || line.includes(next)) return null;
    line.push(next);
  }
  return line;
}
