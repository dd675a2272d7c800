import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { PersonRow } from '../person/person.entity.ts';

/** What can become of something that someone leaves behind: gone, there without a name that anyone can follow, or there as it was. */
export const ERASURE_CHOICES = ['delete', 'anonymise', 'keep'] as const;
export type ErasureChoice = (typeof ERASURE_CHOICES)[number];

/** How a context lets go of a person, without identity knowing what it keeps of people. */
export interface PersonalData {
  /** What it is, in the API: `comment`. */
  readonly kind: string;
  /** What the person chooses from; the first when they do not say. Empty: nothing is asked, it goes. */
  readonly choices: readonly ErasureChoice[];
  /** How much of it there is, so that nobody is asked about nothing. */
  count?(ctx: Ctx, personId: string): Promise<number>;
  /** In the transaction of the erasure, as the person themselves, who is still as they were. */
  erase?(ctx: Ctx, person: PersonRow, choice: ErasureChoice): Promise<void>;
  /** After everybody erased: takes the person's name and address out of what belongs to others. */
  forget?(ctx: Ctx, person: PersonRow): Promise<void>;
}

/** Every kind of thing that is kept of people. Contexts register theirs when their module starts. */
@Injectable()
export class PersonalDataOwners {
  private readonly owners: PersonalData[] = [];

  register(owner: PersonalData): void {
    if (this.owners.some(({ kind }) => kind === owner.kind)) throw new Error(`two owners of personal data of kind ${owner.kind}`);
    this.owners.push(owner);
  }

  all(): readonly PersonalData[] {
    return this.owners;
  }
}
