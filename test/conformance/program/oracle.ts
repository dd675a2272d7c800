import { type Command, type Maker, type Other, OTHERS, type Terms } from './history.ts';

/*
 * What everybody should see of a work after a history, told from the prose of the design. It takes from the program only whether it accepted
 * a command, never what came of it.
 */

/** What the program said to a command. */
export interface Outcome {
  readonly accepted: boolean;
  /** For a question: whether it reached somebody, or everybody had given as much; then the school's own permission goes with it. */
  readonly clears?: boolean;
}

export type Viewer = 'chris' | 'dewi' | 'eva' | 'mo' | 'bram' | 'nora' | 'anon';
export const VIEWERS: readonly Viewer[] = ['chris', 'dewi', 'eva', 'mo', 'bram', 'nora', 'anon'];
const SCHOOL_OF: Partial<Record<Viewer, Other>> = { chris: 'veld', dewi: 'kade', eva: 'ster', mo: 'haven' };

/** A yes, and who took part when it was given. */
interface Given {
  readonly terms: Terms;
  readonly members: ReadonlySet<Other>;
}

export class Oracle {
  private readonly makers = new Set<Maker>(['anna']);
  private readonly yeses = new Map<Maker, Given>();
  private clearance: Given | null = null;
  private hidden = false;

  constructor(private members: ReadonlySet<Other>) {}

  /** Takes in one command and what the program said to it. */
  take(command: Command, { accepted, clears }: Outcome): void {
    if (!accepted) return;
    const given = (terms: Terms): Given => ({ terms, members: this.members });
    switch (command.do) {
      case 'ask':
        // Who asks for less, or the same, takes back nothing that the school permits.
        if (clears && !(this.clearance && this.isWithin(given(command.terms), this.clearance))) this.clearance = given(command.terms);
        break;
      case 'yes':
      case 'change':
        this.yeses.set(command.by, given(command.terms));
        break;
      case 'withdraw':
        this.yeses.delete(command.by);
        break;
      case 'addMaker':
        this.makers.add('bram');
        break;
      case 'hide':
        this.hidden = true;
        break;
      case 'restore':
        this.hidden = false;
        break;
      case 'join':
        this.members = new Set([...this.members, command.school]);
        break;
      case 'leave':
        this.members = new Set([...this.members].filter((school) => school !== command.school));
        break;
      default: // a no to a question, or a question taken back, changes nothing that stands
    }
  }

  sees(viewer: Viewer): boolean {
    if (viewer === 'bram' && this.makers.has('bram')) return true;
    if (this.hidden) return viewer === 'nora' || viewer === 'mo'; // who judge it
    if (viewer === 'bram' || viewer === 'nora') return true; // their own school
    if (this.said().length === 0) return false;
    if (this.everywhere()) return true;
    if (viewer === 'mo') return [...this.members].some((school) => this.reaches(school)) || this.toAllToCome();
    const school = SCHOOL_OF[viewer];
    return school !== undefined && this.members.has(school) && this.reaches(school);
  }

  /** What the school and every maker said; nothing when one of them does not speak. */
  private said(): Given[] {
    const yeses = [...this.makers].map((maker) => this.yeses.get(maker));
    return this.clearance === null || yeses.includes(undefined) ? [] : [this.clearance, ...(yeses as Given[])];
  }

  private everywhere(): boolean {
    return this.said().every(({ terms }) => terms.mode === 'PUBLIC');
  }

  /** Shared with schools to come, all or all but some: that is beyond one school even when nobody else takes part. */
  private toAllToCome(): boolean {
    return this.said().every(({ terms }) => terms.mode === 'PUBLIC' || (terms.mode !== 'INCLUDE' && terms.futureMembers));
  }

  private reaches(school: Other): boolean {
    return this.said().every((given) => covers(given, school));
  }

  private isWithin(less: Given, more: Given): boolean {
    if (less.terms.mode === 'PUBLIC' || more.terms.mode === 'PUBLIC') return more.terms.mode === 'PUBLIC';
    const toCome = ({ terms: { mode, futureMembers } }: Given) => mode !== 'INCLUDE' && futureMembers;
    return (!toCome(less) || toCome(more)) && OTHERS.every((school) => !covers(less, school) || covers(more, school));
  }
}

function covers({ terms: { mode, schools, futureMembers }, members }: Given, school: Other): boolean {
  if (mode === 'PUBLIC') return true;
  if (mode === 'INCLUDE') return members.has(school) && schools.includes(school);
  return !(mode === 'EXCEPT' && schools.includes(school)) && (members.has(school) || futureMembers);
}
