import '../community.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pagesOf } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { textOf } from '../../../app/search-params.ts';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { ContributionsDoc, type ContributionKind } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, LinkButton } from '../../../ui/button.tsx';
import { Rows } from '../../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../../ui/state.tsx';
import { TabLink, TabLinks } from '../../../ui/tab-links.tsx';
import { ContributionRow } from './contribution-row.tsx';
import { messages } from './messages.ts';

const route = getRouteApi('/gesprekken');

/** The tabs by their word in the address. */
const KINDS: Readonly<Record<string, ContributionKind | null>> = { vragen: 'QUESTION', tips: 'TIP', beoordelingen: 'REVIEW', mijn: null };

function Empties({ tab }: { tab: string }) {
  const t = useT(messages);
  const { me } = useSession();
  if (!me) return <SignInFirst />;
  const [title, text] = t.empty[tab] ?? t.empty['alles'] ?? ['', ''];
  return (
    <Empty
      drawing
      level={2}
      title={title}
      action={
        me?.viewerCan.ask &&
        tab !== 'beoordelingen' && <LinkButton to={(tab === 'tips' ? '/delen/tip' : '/delen/vraag') as string}>{tab === 'tips' ? t.tip : t.ask}</LinkButton>
      }
    >
      {text}
    </Empty>
  );
}

function List({ tab }: { tab: string }) {
  const t = useT(messages);
  const query = useInfiniteQuery(
    pagesOf(ContributionsDoc, { kind: KINDS[tab] ?? null, mine: tab === 'mijn' ? true : null, first: 20 }, (data) => data.contributions),
  );
  return (
    <Loaded query={query} waiting={<Skeleton shape="rows" rows={6} label={t.loading} />}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.contributions.nodes);
        if (all.length === 0) return <Empties tab={tab} />;
        return (
          <>
            <Rows>
              {all.map((contribution) => (
                <ContributionRow key={contribution.id} contribution={contribution} kind={!tab || tab === 'mijn'} />
              ))}
            </Rows>
            <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          </>
        );
      }}
    </Loaded>
  );
}

/** Tips, questions and reviews, newest first. */
export function TalksPage() {
  const t = useT(messages);
  const { me } = useSession();
  const asked = textOf((route.useSearch() as Record<string, unknown>)['soort']);
  const tab = Object.hasOwn(KINDS, asked) ? asked : '';
  const tabs = Object.entries(t.kinds).filter(([key]) => key !== 'mijn' || me);
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        aside={
          me?.viewerCan.ask && (
            <Actions>
              <LinkButton to={'/delen/vraag' as string} look="primary" icon="question">
                {t.ask}
              </LinkButton>
              <LinkButton to={'/delen/tip' as string} icon="tip">
                {t.tip}
              </LinkButton>
            </Actions>
          )
        }
      />
      <TabLinks label={t.tabs}>
        <TabLink to={'/gesprekken' as string} activeOptions={{ exact: true, includeSearch: true }}>
          {t.all}
        </TabLink>
        {tabs.map(([key, word]) => (
          <TabLink key={key} to={'/gesprekken' as string} search={{ soort: key } as never} activeOptions={{ includeSearch: true }}>
            {word}
          </TabLink>
        ))}
      </TabLinks>
      <div className="talks">
        <List key={tab} tab={tab} />
      </div>
    </>
  );
}
