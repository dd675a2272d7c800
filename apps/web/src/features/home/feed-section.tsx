import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { MaterialCard } from '../../app/work/material-card.tsx';
import { FeedDoc } from '../../gql/home.ts';
import { useT } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Rows, Section } from '../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';

/** Newest work of other schools; for a visitor, what is open to everyone. */
export function useFeed() {
  const query = useInfiniteQuery(pagesOf(FeedDoc, { first: 10 }, (data) => data.feed));
  return { query, works: query.data?.pages.flatMap((page) => page.feed.nodes) ?? [] };
}

function Works({ feed, empty }: { feed: ReturnType<typeof useFeed>; empty: { title: string; text: string; search: boolean } }) {
  const t = useT(messages);
  const { query, works } = feed;
  return (
    <Loaded query={query} waiting={<Skeleton shape="hits" label={t.loadingFresh} />}>
      {() =>
        works.length === 0 ? (
          <Empty title={empty.title} action={empty.search && <LinkButton to={'/zoeken' as string}>{t.freshSearch}</LinkButton>}>
            {empty.text}
          </Empty>
        ) : (
          <>
            <Rows>
              {works.map((material) => (
                <MaterialCard key={material.id} material={material} />
              ))}
            </Rows>
            <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          </>
        )
      }
    </Loaded>
  );
}

export function FeedSection({ feed }: { feed: ReturnType<typeof useFeed> }) {
  const t = useT(messages);
  return (
    <Section
      id="nieuw"
      title={t.fresh}
      aside={
        <Link to={'/zoeken' as string} search={{ elders: '1', soort: 'material' } as never}>
          {t.freshAll}
        </Link>
      }
    >
      <Works feed={feed} empty={{ title: t.freshNone, text: t.freshNoneText, search: true }} />
    </Section>
  );
}

export function OpenSection() {
  const t = useT(messages);
  const feed = useFeed();
  return (
    <Section title={t.open} hint={t.openHint}>
      <Works feed={feed} empty={{ title: t.openNone, text: t.openNoneText, search: false }} />
    </Section>
  );
}
