import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouterState } from '@tanstack/react-router';
import { pagesOf, queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { NotFound } from '../../app/not-found.tsx';
import { SchoolReachDoc, WorksSeenByDoc, type SchoolReachQuery } from '../../gql/schools.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Dots, Row, Rows, Section } from '../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { Table } from '../../ui/table.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';
import { SchoolFrame, type SchoolDetails } from './school-frame.tsx';

const route = getRouteApi('/school/$slug/bereik' as never) as { useParams(): { slug: string } };

type Reach = SchoolReachQuery['schoolReach'][number];

/** Every other school, with how much of our work it sees. */
function Schools({ home, reach }: { home: SchoolDetails; reach: readonly Reach[] }) {
  const t = useT(messages).reach;
  const format = useFormat();
  return (
    <Section title={t.schools} hint={t.hint}>
      <Table
        cards
        caption={t.schools}
        rows={reach}
        rowKey={({ school }) => school.id}
        columns={[
          {
            key: 'school',
            title: t.school,
            render: ({ school, count }) =>
              count === 0 ? (
                <School school={school} />
              ) : (
                <Link to={`/school/${home.slug}/bereik?school=${school.slug}` as string} aria-label={t.look(count, school.name)}>
                  <School school={school} />
                </Link>
              ),
          },
          { key: 'count', title: t.count, right: true, render: ({ count }) => (count === 0 ? t.nothing : format.number(count)) },
        ]}
      />
    </Section>
  );
}

/** What one other school sees of ours. */
function Works({ home, readers }: { home: SchoolDetails; readers: Reach }) {
  const t = useT(messages).reach;
  const query = useInfiniteQuery(pagesOf(WorksSeenByDoc, { schoolId: home.id, readers: readers.school.id, first: 20 }, (data) => data.worksSeenBy));
  const works = query.data?.pages.flatMap((page) => page.worksSeenBy.nodes) ?? [];
  return (
    <Section
      title={t.worksOf(readers.count, readers.school.name)}
      aside={
        <LinkButton small look="quiet" icon="left" to={`/school/${home.slug}/bereik` as string}>
          {t.back}
        </LinkButton>
      }
    >
      <Loaded query={query} waiting={<Skeleton shape="rows" />}>
        {() =>
          works.length === 0 ? (
            <Empty title={t.none} />
          ) : (
            <>
              <Rows>
                {works.map(({ id, title, access }) => (
                  <Row key={id}>
                    <h3>
                      <Link to={`/materiaal/${id}` as string}>{title}</Link>
                    </h3>
                    <Dots>
                      {access.older && t.older(access.older.versionNumber)}
                      {access.public ? t.everyone : t.seenBy((access.older ?? access).count, access.total)}
                    </Dots>
                  </Row>
                ))}
              </Rows>
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Parts({ home }: { home: SchoolDetails }) {
  const query = useQuery({ ...queryOf(SchoolReachDoc, { schoolId: home.id }), staleTime: 0 });
  const slug = useRouterState({ select: ({ location }) => new URLSearchParams(location.searchStr).get('school') });
  return (
    <Loaded query={query} waiting={<Skeleton shape="rows" />}>
      {({ schoolReach }) => {
        const readers = schoolReach.find(({ school }) => school.slug === slug);
        return (
          <div className="stack-l">
            {readers && <Works home={home} readers={readers} />}
            <Schools home={home} reach={schoolReach} />
          </div>
        );
      }}
    </Loaded>
  );
}

/** For managers: which schools see the work of ours, and which of it. */
export function ReachPage() {
  const t = useT(messages).reach;
  const { slug } = route.useParams();
  return (
    <SchoolFrame slug={slug} title={() => t.title} lead={t.lead}>
      {(school) => (school.viewerCan.manage ? <Parts key={school.id} home={school} /> : <NotFound />)}
    </SchoolFrame>
  );
}
