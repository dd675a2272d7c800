import { Link, Navigate } from '@tanstack/react-router';
import { Loaded, SignInFirst } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSessionQuery, type Me } from '../../app/session.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { Rows } from '../../ui/section.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';

function Own({ me }: { me: Me }) {
  const t = useT(messages).mine;
  const [first, ...more] = me.memberships;
  if (!first)
    return (
      <>
        <PageHead title={t.none} lead={t.noneText} />
        <Actions>
          <LinkButton to={'/scholen' as string}>{t.schools}</LinkButton>
        </Actions>
      </>
    );
  if (more.length === 0) return <Navigate to={`/school/${first.school.slug}` as string} replace />;
  const managed = new Set(me.viewerCan.manageSchools.map(({ id }) => id));
  return (
    <>
      <PageHead title={t.title} />
      <Rows>
        {me.memberships.map(({ id, school }) => (
          <li key={id} className="side">
            <h2>
              <School school={school} link />
            </h2>
            {managed.has(school.id) && <Link to={`/school/${school.slug}/leden` as string}>{t.manage}</Link>}
          </li>
        ))}
      </Rows>
    </>
  );
}

/** Straight to the one school of someone; with more, a choice; with none, how to get one. */
export function MySchoolPage() {
  return (
    <Loaded query={useSessionQuery()} page>
      {({ me }) => (me ? <Own me={me} /> : <SignInFirst page />)}
    </Loaded>
  );
}
