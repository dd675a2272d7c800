import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { SchoolPageDoc, type SchoolPageQuery } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { TabLink, TabLinks } from '../../ui/tab-links.tsx';
import { School, SchoolMark } from '../../ui/who.tsx';
import { messages } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';

export type SchoolDetails = SchoolPageQuery['school'];

function Tabs({ school }: { school: SchoolDetails }) {
  const t = useT(messages);
  const { manage, administer, export: mayExport } = school.viewerCan;
  if (!manage && !administer && !mayExport) return null;
  const place = `/school/${school.slug}`;
  return (
    <TabLinks label={t.tabsLabel(school.name)}>
      <TabLink to={place as string} activeOptions={{ exact: true }}>
        {t.tabs.school}
      </TabLink>
      {(manage || administer) && (
        <>
          <TabLink to={`${place}/leden` as string}>{t.tabs.members}</TabLink>
          <TabLink to={`${place}/domeinen` as string}>{t.tabs.domains}</TabLink>
        </>
      )}
      {manage && <TabLink to={`${place}/bereik` as string}>{t.tabs.reach}</TabLink>}
      {mayExport && <TabLink to={`${place}/export` as string}>{t.tabs.export}</TabLink>}
    </TabLinks>
  );
}

/** The head and the tabs of everything about one school. `title` states what the page finds; the school itself has its name. */
export function SchoolFrame({
  slug,
  title,
  lead,
  children,
}: {
  slug: string;
  title?: (school: SchoolDetails) => string;
  lead?: string;
  children: (school: SchoolDetails) => ReactNode;
}) {
  const t = useT(messages);
  const query = useQuery(queryOf(SchoolPageDoc, { slug }));
  return (
    <Loaded query={query} page>
      {({ school }) => (
        <>
          {title ? (
            <PageHead title={title(school)} over={<School school={school} link />} lead={lead} />
          ) : (
            <PageHead
              title={school.name}
              heading={
                <span className="big-mark">
                  <SchoolMark id={school.id} />
                  <span>{school.name}</span>
                </span>
              }
              over={
                <>
                  <span>{[t.kinds[school.kind] ?? school.kind, school.town].filter(Boolean).join(', ')}</span>
                  <StatusBadge status={school.status} />
                  {school.demo && <span>{t.school.demo}</span>}
                </>
              }
              lead={school.intro}
            />
          )}
          <div className="tabbed">
            <Tabs school={school} />
            {children(school)}
          </div>
        </>
      )}
    </Loaded>
  );
}
