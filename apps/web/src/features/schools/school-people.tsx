import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { SchoolPeopleDoc } from '../../gql/schools.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { TextInput } from '../../ui/field.tsx';
import { Rows, Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/state.tsx';
import { Person } from '../../ui/who.tsx';
import { messages } from './messages.ts';

/** How many the server gives at once. */
const SHOWN = 20;

/** The people of one's own school. */
export function SchoolPeople({ schoolId, count }: { schoolId: string; count: number | null }) {
  const t = useT(messages).school;
  const format = useFormat();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const query = useQuery({ ...queryOf(SchoolPeopleDoc, { schoolId, text: asked }), placeholderData: keepPreviousData });
  return (
    <Section title={t.people} aside={count !== null && <span className="meta">{t.peopleCount(count)}</span>}>
      <div className="stack">
        <TextInput label={t.search} type="search" autoComplete="off" value={text} onValue={setText} />
        <Loaded query={query} waiting={<Skeleton shape="rows" />}>
          {({ colleagues }) => (
            <div aria-live="polite">
              {colleagues.length === 0 ? (
                <p className="quiet">{t.noPeople}</p>
              ) : (
                <Rows>
                  {colleagues.map(({ headline, askMeAbout, ...person }) => (
                    <li key={person.id}>
                      <Person person={person} link detail={headline ?? (askMeAbout.length > 0 ? t.askAbout(format.list(askMeAbout)) : undefined)} />
                    </li>
                  ))}
                </Rows>
              )}
              {colleagues.length === SHOWN && <p className="meta">{t.morePeople}</p>}
            </div>
          )}
        </Loaded>
      </div>
    </Section>
  );
}
