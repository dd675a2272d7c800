/** Reads `content/people.txt` into the people of the demo world. */
import type { Role } from '../../libs/access/src/index.ts';
import { rowsOf } from './parse.ts';
import type { DemoSchool, Person } from './types.ts';
import { domains, levelsOf } from './vocabulary.ts';

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{Letter} -]/gu, '')
    .toLowerCase();

/** First letter and surname: `e.van.ravenstein`. */
function mailbox(name: string): string {
  const [first = '', ...rest] = plain(name).split(' ');
  return `${first[0]}.${rest.join('.')}`;
}

const list = (text: string | undefined, sign: string): string[] =>
  (text ?? '')
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean);

export function peopleOf(schools: readonly DemoSchool[]): Person[] {
  return rowsOf('people.txt').map(([key = '', name = '', places = '', subjects, codes, levels, asks, extra]) => {
    const [main, ...also] = list(places, '+').map((place) => {
      const [school = '', roles] = place.split(':');
      return { school, roles: list(roles, ',') as Role[] };
    });
    const domain = schools.find((school) => school.key === main?.school)?.domain;
    const topics = list(asks, ';');
    return {
      key,
      name,
      email: `${mailbox(name)}@${domain}`,
      school: main?.school ?? '',
      roles: main?.roles ?? [],
      ...(also.length > 0 ? { also } : {}),
      subjects: list(subjects, ','),
      domains: list(codes, ',').map((code) => domains[code] ?? code),
      levels: levelsOf((levels ?? '').replaceAll(',', '')),
      ...(topics.length > 0 ? { askMeAbout: topics } : {}),
      locale: extra === 'en' ? 'en' : 'nl',
      ...(extra === 'suspended' ? { suspended: true } : {}),
      ...(extra === 'platformModerator' ? { platformModerator: true } : {}),
    };
  });
}
