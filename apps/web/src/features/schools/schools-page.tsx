import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { SchoolsDoc, type SchoolsQuery, type SchoolStatus } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Select, TextInput } from '../../ui/field.tsx';
import { Rows } from '../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';
import { useSchoolsSearch } from './schools-search.ts';

export type ListedSchool = SchoolsQuery['schools']['nodes'][number];

const SHOWN: readonly SchoolStatus[] = ['MEMBER', 'REFERENCE', 'LEFT'];
const AdminTools = lazy(async () => ({ default: (await import('./admin/admin-tools.tsx')).AdminTools }));
const SchoolMenu = lazy(async () => ({ default: (await import('./admin/school-menu.tsx')).SchoolMenu }));

function SchoolRow({ school, administer }: { school: ListedSchool; administer: boolean }) {
  const t = useT(messages);
  return (
    <li className="side">
      <div className="stack-s">
        <h2>
          <School school={school} link />
        </h2>
        <p className="meta">{[t.kinds[school.kind] ?? school.kind, school.town, school.demo && t.school.demo].filter(Boolean).join(', ')}</p>
      </div>
      <div className="row-acts line">
        <StatusBadge status={school.status} />
        {administer && (
          <Suspense>
            <SchoolMenu school={school} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

/** All schools by name; the address keeps what was searched for. */
export function SchoolsPage() {
  const t = useT(messages);
  const { me } = useSession();
  const administer = me?.viewerCan.administer ?? false;
  const { text, status, search } = useSchoolsSearch(SHOWN);
  const [typed, setTyped] = useState(text);
  const query = useInfiniteQuery({
    ...pagesOf(SchoolsDoc, { text: useDeferredValue(typed.trim()) || null, status, first: 50 }, (data) => data.schools),
    placeholderData: keepPreviousData,
  });
  const schools = query.data?.pages.flatMap((page) => page.schools.nodes) ?? [];
  return (
    <>
      <PageHead
        title={t.schools.title}
        lead={t.schools.lead}
        aside={
          administer && (
            <Suspense>
              <AdminTools />
            </Suspense>
          )
        }
      />
      <div className="stack">
        <search className="pair">
          <TextInput
            label={t.schools.search}
            type="search"
            autoComplete="off"
            value={typed}
            onValue={(next) => {
              setTyped(next);
              search({ q: next, status });
            }}
          />
          <Select
            label={t.schools.filter}
            placeholder={t.schools.all}
            value={status ?? ''}
            options={SHOWN.map((value) => ({ value, label: t.status[value] }))}
            onValue={(next) => search({ q: typed, status: SHOWN.find((one) => one === next) ?? null })}
          />
        </search>
        <Loaded query={query} waiting={<Skeleton shape="rows" rows={6} label={t.schools.loading} />}>
          {() =>
            schools.length === 0 ? (
              <Empty level={2} title={t.schools.none}>
                {t.schools.noneText}
              </Empty>
            ) : (
              <>
                <Rows label={t.schools.list}>
                  {schools.map((school) => (
                    <SchoolRow key={school.id} school={school} administer={administer} />
                  ))}
                </Rows>
                <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
              </>
            )
          }
        </Loaded>
      </div>
    </>
  );
}
