import './search.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, Suspense, useSyncExternalStore } from 'react';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageTitle } from '../../app/page.tsx';
import { WorkCards } from '../../app/parts.tsx';
import { SearchDoc, type HitFragment, type SearchQuery } from '../../gql/search.ts';
import { useT } from '../../i18n/language.ts';
import { Chips, LinkChip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pager, Skeleton } from '../../ui/state.tsx';
import { TabLink, TabLinks } from '../../ui/tab-links.tsx';
import { ChosenFilters, Filters } from './filters.tsx';
import { HitItem } from './hit-item.tsx';
import { messages } from './messages.ts';
import { AskNote, NothingFound } from './nothing-found.tsx';
import { filterCount, inputOf, KINDS, searchOf, type Question } from './question.ts';
import { useQuestion } from './use-question.ts';

type Result = SearchQuery['search'];

const PAGE = 20;

const wide = matchMedia('(min-width: 60rem)');
const onWide = (tell: () => void) => {
  wide.addEventListener('change', tell);
  return () => wide.removeEventListener('change', tell);
};
/** Filters stand beside the results, or in a drawer above them. */
const useWide = () => useSyncExternalStore(onWide, () => wide.matches);

/** Kinds as tabs, with how many of each. */
function KindTabs({ question, kinds }: { question: Question; kinds: Result['kinds'] }) {
  const t = useT(messages);
  const count = (kind: string) => kinds.find(({ value }) => value === kind)?.count ?? 0;
  const shown = [...KINDS, ...kinds.map(({ value }) => value).filter((value) => !KINDS.some((kind) => kind === value))].filter(
    (kind) => count(kind) > 0 || kind === question.kind,
  );
  const tab = (kind: string | null, word: string, n: number) => (
    <TabLink
      key={kind}
      to={'/zoeken' as string}
      search={searchOf({ ...question, kind }) as never}
      activeOptions={{ exact: true }}
      resetScroll={false}
      count={n}
    >
      {word}
    </TabLink>
  );
  return (
    <TabLinks label={t.kindsLabel}>
      {tab(
        null,
        t.all,
        kinds.reduce((sum, one) => sum + one.count, 0),
      )}
      {shown.map((kind) => tab(kind, t.kinds[kind] ?? kind, count(kind)))}
    </TabLinks>
  );
}

/** Other words that the server looked for, from what it found by them. */
function alsoSearched(hits: readonly HitFragment[]): string[] {
  const words = hits.flatMap(({ why }) => why.flatMap((reason) => /^(?:synonym|spelling):(.+)$/s.exec(reason)?.[1] ?? []));
  return [...new Set(words)].slice(0, 6);
}

function Notes({ question, result, hits }: { question: Question; result: Result; hits: readonly HitFragment[] }) {
  const t = useT(messages);
  const also = alsoSearched(hits);
  return (
    <>
      {also.length > 0 && (
        <p className="meta">
          {t.also(
            also.map((word, i) => (
              <Fragment key={word}>
                {i > 0 && ', '}
                <b>{word}</b>
              </Fragment>
            )),
          )}
        </p>
      )}
      {result.ambiguous.length > 0 && (
        <div className="line">
          <span>{t.ambiguous}</span>
          <Chips>
            {result.ambiguous.map((text) => (
              <LinkChip key={text} to={'/zoeken' as string} search={searchOf({ ...question, text }) as never}>
                {text}
              </LinkChip>
            ))}
          </Chips>
        </div>
      )}
    </>
  );
}

function Drawer({ question, children }: { question: Question; children: React.ReactNode }) {
  const t = useT(messages);
  const n = filterCount(question);
  return (
    <details className="facet">
      <summary>
        <Icon name="filter" />
        {t.filters} {n > 0 && <span className="count">{n}</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}

/** One box over every school: kinds as tabs, filters with numbers, what was found and why. Every state is in the address. */
export function SearchPage() {
  const t = useT(messages);
  const { question, ask } = useQuestion();
  const beside = useWide();
  const query = useInfiniteQuery({
    ...pagesOf(SearchDoc, { input: inputOf(question), first: PAGE }, (data) => data.search),
    placeholderData: keepPreviousData,
  });
  const hits = query.data?.pages.flatMap((page) => page.search.hits) ?? [];
  const result = query.data?.pages[0]?.search;
  const filters = result && <Filters question={question} facets={result.facets} onAsk={ask} />;
  return (
    <>
      <PageTitle title={t.title(question.text)} className="search-title">
        {result ? t.found(result.totalCount, question.text, (text) => <mark>{text}</mark>) : query.error ? t.failed : t.searching}
      </PageTitle>
      {!result && <h2 className="vh">{t.results}</h2>}
      <Loaded query={query} waiting={<Skeleton shape="hits" rows={5} label={t.searching} />}>
        {() =>
          result && (
            <div className="stack" aria-busy={query.isPlaceholderData}>
              <Notes question={question} result={result} hits={hits} />
              <KindTabs question={question} kinds={result.kinds} />
              <div className="cols cols-facet search-cols">
                <aside aria-label={t.filters}>
                  <h2 className="vh">{t.filters}</h2>
                  {beside ? filters : <Drawer question={question}>{filters}</Drawer>}
                </aside>
                <section className="stack" aria-labelledby="h-res">
                  <h2 id="h-res" className="vh">
                    {t.results}
                  </h2>
                  <ChosenFilters question={question} facets={result.facets} onAsk={ask} />
                  {hits.length === 0 ? (
                    <NothingFound question={question} widen={result.widen} onAsk={ask} />
                  ) : (
                    <>
                      <ol className="rows search-rows">
                        {hits.map((hit) => (
                          <HitItem key={`${hit.kind} ${hit.id}`} hit={hit} />
                        ))}
                      </ol>
                      <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
                      {!query.hasNextPage && <AskNote text={question.text} />}
                    </>
                  )}
                  {!query.hasNextPage && question.text !== '' && (question.kind === null || question.kind === 'material') && (
                    <Suspense fallback={null}>
                      <WorkCards text={question.text} />
                    </Suspense>
                  )}
                </section>
              </div>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
