import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { BoardSummaryDoc, OpenCasesDoc, type BoardStatus } from '../../gql/home.ts';
import { useT } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Section, Tiles } from '../../ui/section.tsx';
import { Empty, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';

/** What a manager acts on first. */
const ORDER: readonly (BoardStatus | 'OLDER')[] = [
  'NEVER_ASKED',
  'ASKED',
  'SHARED',
  'OLDER',
  'ANSWERED_NO',
  'TO_ASK',
  'LAPSED',
  'STOPPED',
  'EXPIRED',
  'REVOKED',
  'BLOCKED',
];

/** For managers: where the materials of their academy stand. */
export function BoardSection({ school }: { school: { readonly id: string; readonly name: string; readonly slug: string } }) {
  const t = useT(messages);
  const query = useQuery(queryOf(BoardSummaryDoc, { schoolId: school.id }));
  return (
    <Section
      title={t.board(school.name)}
      aside={
        <Link to={'/toestemming/bord' as string} search={{ school: school.slug } as never}>
          {t.boardAll}
        </Link>
      }
    >
      <Loaded query={query} waiting={<Skeleton shape="text" rows={2} />}>
        {({ consentBoardSummary: { counts, shared, olderOnly } }) => {
          const count = (status: (typeof ORDER)[number]) =>
            status === 'SHARED' ? shared : status === 'OLDER' ? olderOnly : (counts.find((one) => one.status === status)?.count ?? 0);
          const tiles = ORDER.filter((status) => count(status) > 0).map((status) => ({
            value: count(status),
            text: (
              <Link to={'/toestemming/bord' as string} search={{ school: school.slug, status } as never}>
                {t.boardStatus[status](count(status))}
              </Link>
            ),
          }));
          if (tiles.length === 0) return <Empty title={t.boardNone} action={<LinkButton to={'/importeren' as string}>{t.boardImport}</LinkButton>} />;
          return <Tiles tiles={tiles} />;
        }}
      </Loaded>
    </Section>
  );
}

/** For moderators: how much waits in the queue. */
export function CasesSection() {
  const t = useT(messages);
  const query = useQuery(queryOf(OpenCasesDoc, {}));
  return (
    <Section title={t.cases} aside={<Link to={'/moderatie' as string}>{t.casesAll}</Link>}>
      <Loaded query={query} waiting={<Skeleton shape="text" rows={1} />}>
        {({ moderationCases: { nodes, pageInfo, totalCount } }) => (
          <p>{t.casesOpen(totalCount ?? nodes.length, totalCount === null && pageInfo.hasNextPage)}</p>
        )}
      </Loaded>
    </Section>
  );
}
