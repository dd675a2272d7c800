import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { PersonDoc, type PersonQuery } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Note } from '../../ui/state.tsx';
import { Avatar, School } from '../../ui/who.tsx';
import { messages } from './members/messages.ts';
import { PersonContributions } from './person-contributions.tsx';

const route = getRouteApi('/mensen/$personId');

/** Someone, as this reader may see them. */
function Profile({ person }: { person: PersonQuery['person'] }) {
  const t = useT(messages).person;
  const { me } = useSession();
  const you = me?.id === person.id;
  return (
    <>
      <PageHead
        title={person.name}
        heading={
          <span className="big-mark">
            <Avatar name={person.name} tone={you ? 'me' : undefined} />
            <span>{person.name}</span>
          </span>
        }
        over={
          <>
            {person.schools.map((school) => (
              <School key={school.id} school={school} link />
            ))}
            {person.schools.length === 0 && <span>{t.noSchool}</span>}
            {person.demo && <span>{t.demo}</span>}
          </>
        }
        lead={person.headline}
      />
      <div className="stack-l">
        {you && (
          <Note
            tone="info"
            title={t.you}
            actions={
              <LinkButton to={'/instellingen' as string} small icon="edit">
                {t.edit}
              </LinkButton>
            }
          >
            <p>{t.youText}</p>
          </Note>
        )}
        <Section title={t.ask}>
          {person.askMeAbout.length > 0 ? (
            <div className="stack">
              <ul className="chips">
                {person.askMeAbout.map((word) => (
                  <li key={word} className="tag">
                    {word}
                  </li>
                ))}
              </ul>
              {!you && (
                <Actions>
                  <LinkButton to={'/delen/vraag' as string} icon="question">
                    {t.askHow}
                  </LinkButton>
                </Actions>
              )}
            </div>
          ) : (
            <p className="quiet">{you ? t.askNoneYou : t.askNone}</p>
          )}
        </Section>
        <PersonContributions authorId={person.id} you={you} />
      </div>
    </>
  );
}

/** The page of a person. Who may not see it gets the same answer as for someone who is not there. */
export function PersonPage() {
  const { personId } = route.useParams();
  const query = useQuery(queryOf(PersonDoc, { id: personId }));
  return (
    <Loaded query={query} page>
      {({ person }) => <Profile person={person} />}
    </Loaded>
  );
}
