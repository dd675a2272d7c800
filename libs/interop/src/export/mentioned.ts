import { NOBODY } from '@deelgenoot/catalog';

const PEOPLE = new Set(['createdBy', 'personId', 'authorId', 'requestedBy', 'givenBy', 'makerIds']);
const SCHOOLS = new Set(['institutionId', 'sourceInstitutionId', 'employerId', 'institutions', 'mergedInto']);
const TOOLS = new Set(['toolIds']);

/** Whom and what rows speak of by id, so that their names can come along. */
export class Mentioned {
  readonly people = new Set<string>();
  readonly schools = new Set<string>();
  readonly tools = new Set<string>();
  readonly rosters = new Set<string>();

  in(value: unknown, key = ''): void {
    if (Array.isArray(value)) for (const part of value as unknown[]) this.in(part, key);
    else if (typeof value === 'string') this.name(value, key);
    else if (value !== null && typeof value === 'object') {
      if ('mergedInto' in value && 'id' in value) this.schools.add(value.id as string); // a school of a roster
      for (const [name, part] of Object.entries(value)) this.in(part, name);
    }
  }

  private name(id: string, key: string): void {
    if (PEOPLE.has(key) && id !== NOBODY) this.people.add(id);
    else if (SCHOOLS.has(key)) this.schools.add(id);
    else if (TOOLS.has(key)) this.tools.add(id);
    else if (key === 'roster') this.rosters.add(id);
  }
}
