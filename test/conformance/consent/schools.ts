import type { Pass } from '@deelgenoot/access';
import { Roster } from '@deelgenoot/consent/policy';
import { DomainError } from '@deelgenoot/kernel';
import { SCHOOLS, SUCCESSORS } from './history.ts';

interface School {
  readonly id: string;
  readonly status: 'member' | 'reference' | 'left' | 'merged';
  readonly mergedInto: string | null;
}

/** Who takes part, and what became of whom. */
export class Schools {
  private readonly byId = new Map<string, School>([
    ...Object.entries(SCHOOLS).map(([id, status]): [string, School] => [id, { id, status, mergedInto: null }]),
    ...SUCCESSORS.map((id): [string, School] => [id, { id, status: 'reference', mergedInto: null }]),
  ]);
  private today: Roster | undefined;

  parts(): School[] {
    return [...this.byId.values()];
  }

  isMember(id: string): boolean {
    return this.byId.get(id)?.status === 'member';
  }

  /** What a teacher carries who came in by this school: its pass, and those of its successors. */
  passesOf(school: string): Pass[] {
    const line = [school];
    for (let next = this.byId.get(school)?.mergedInto; next; next = this.byId.get(next)?.mergedInto) line.push(next);
    return this.byId.get(line.at(-1)!)?.status === 'member' ? ['public', 'educators', ...line.map((id): Pass => `institution:${id}`)] : ['public'];
  }

  roster(): Roster {
    const all = [...this.byId.values()];
    this.today ??= new Roster(
      all.filter(({ status }) => status === 'member' || status === 'merged'),
      all.filter(({ status }) => status === 'reference' || status === 'left').map(({ id }) => id),
    );
    return this.today;
  }

  private put(school: School): void {
    this.byId.set(school.id, Object.freeze(school));
    this.today = undefined;
  }

  /** Joins or leaves. */
  move(id: string, status: 'member' | 'left'): void {
    const school = this.byId.get(id)!;
    const fits = status === 'member' ? school.status === 'reference' || school.status === 'left' : school.status === 'member';
    if (!fits || SUCCESSORS.includes(id as never) !== (status === 'left' && SUCCESSORS.includes(id as never))) throw new DomainError('CONFLICT', 'STALE');
    this.put({ ...school, status });
  }

  /** Into a school that the merger founds, or into one that was there. The home of the work keeps out of it. */
  merge(ids: readonly string[], into: string): void {
    const successor = this.byId.get(into)!;
    const founds = SUCCESSORS.includes(into as never) && successor.status === 'reference';
    const allMembers = ids.every((id) => id !== 'home' && id !== into && this.byId.get(id)!.status === 'member');
    if (!allMembers || !(founds || successor.status === 'member')) throw new DomainError('CONFLICT', 'STALE');
    this.put({ ...successor, status: 'member' });
    for (const id of ids) this.put({ id, status: 'merged', mergedInto: into });
  }
}
