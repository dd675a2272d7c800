import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../i18n/language.ts';
import { messages } from './messages.ts';
import { schoolMark } from './school-mark.ts';

/** What the kit needs to know of a school. */
export interface SchoolRef {
  readonly id: string;
  readonly name: string;
  /** Its address; without one the name is no link. */
  readonly slug?: string;
}

/** What the kit needs to know of a person; no school when only the name is shown. */
export interface PersonRef {
  readonly id?: string;
  readonly name: string;
  readonly school?: SchoolRef | null;
  /** Nobody is behind the name any more, so it leads nowhere. */
  readonly left?: boolean;
}

/** The square mark of a school, printed in two inks of one colour. The name always stands beside it. */
export function SchoolMark({ id }: { id: string }) {
  const { ink, pieces } = schoolMark(id);
  const path = (light: boolean) =>
    pieces
      .filter((piece) => piece.light === light)
      .map((piece) => piece.path)
      .join('');
  return (
    <svg className={`m${ink}`} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path d={path(false)} />
      <path d={path(true)} opacity=".62" />
    </svg>
  );
}

/** Mark and name. With `link` the name leads to the page of the school. */
export function School({ school, link = false }: { school: SchoolRef; link?: boolean }) {
  const inside = (
    <>
      <SchoolMark id={school.id} />
      {school.name}
    </>
  );
  return link && school.slug ? (
    <Link className="school" to={`/school/${school.slug}` as string}>
      {inside}
    </Link>
  ) : (
    <span className="school">{inside}</span>
  );
}

/** "Mo El Amrani" is ME, "Chris van Loon" is CL: the first word and the next one with a capital. */
export function initials(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const last = rest.find((word) => /^\p{Lu}/u.test(word)) ?? rest.at(-1) ?? '';
  return [first, last]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('nl');
}

/** The round disc of a person; decoration, the name stands beside it. */
export function Avatar({ name, tone, small = false }: { name: string; tone?: 'me' | 'host'; small?: boolean }) {
  const classes = ['ava', tone, small && 'ava-s'].filter(Boolean).join(' ');
  return (
    <span className={classes} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** Disc, name and, under it, school and what they do here. `me` says "Jij" instead of the name. */
export function Person({
  person,
  detail,
  me = false,
  host = false,
  link = false,
  children,
}: {
  person: PersonRef;
  detail?: string;
  me?: boolean;
  host?: boolean;
  link?: boolean;
  children?: ReactNode;
}) {
  const t = useT(messages);
  const name = me ? t.you : person.name;
  const second = person.school || detail || children;
  return (
    <div className="by">
      <Avatar name={person.name} tone={me ? 'me' : host ? 'host' : undefined} />
      <div>
        <b>
          {link && person.id && !person.left ? (
            <Link className="school" to={`/mensen/${person.id}` as string}>
              {name}
            </Link>
          ) : (
            name
          )}
        </b>
        {second && (
          <small>
            {person.school && <School school={person.school} />}
            {person.school && detail && ', '}
            {detail}
            {children}
          </small>
        )}
      </div>
    </div>
  );
}
