import './moderation.css';
import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import { SignInFirst, Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Note, Pager, Skeleton } from '../../ui/state.tsx';
import { TabLink, TabLinks } from '../../ui/tab-links.tsx';
import { RelativeTime } from '../../ui/text.tsx';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';
import { messages } from './messages.ts';
import { useKeys } from './use-keys.ts';
import { useQueue } from './use-queue.ts';

function KeyHints() {
  const t = useT(messages);
  return (
    <p className="line wide-flex meta keys">
      {t.keys} <kbd>J</kbd> <kbd>K</kbd> {t.keyMove} <kbd>H</kbd> {t.keyHide} <kbd>D</kbd> {t.keyDismiss}
    </p>
  );
}

function Queue({ decided, caseId }: { decided: boolean; caseId: string | null }) {
  const t = useT(messages);
  const router = useRouter();
  const { query, cases, fresh, showFresh, refresh } = useQueue(decided ? 'DECIDED' : 'OPEN');
  const current = caseId ?? cases[0]?.id ?? null;
  const search = decided ? { besloten: '1' } : {};
  const go = (id: string | undefined) => {
    if (id) void router.navigate({ to: `/moderatie/${id}` as string, search: search as never });
  };
  const at = cases.findIndex(({ id }) => id === current);
  useKeys({ j: () => go(cases[at + 1]?.id), k: () => go(cases[at - 1]?.id) });

  // On to the next one: the queue is worked from the top.
  const done = async () => {
    const next = cases[at + 1] ?? cases[at - 1];
    await refresh();
    if (decided) return;
    if (next) go(next.id);
    else void router.navigate({ to: '/moderatie' as string });
  };
  const oldest = cases.at(-1);
  const lead = decided
    ? null
    : oldest &&
      !query.hasNextPage && (
        <>
          {t.oldest} <RelativeTime at={oldest.openedAt} />.
        </>
      );
  const title = decided ? t.decidedTitle : t.title(cases.length, query.hasNextPage);
  return (
    <div className={caseId ? 'queue at-case' : 'queue at-list'}>
      {caseId ? (
        <div className="page-head spread queue-head">
          <div>
            <p className="h2">{t.queue}</p>
            <p className="quiet">{query.data && title}</p>
          </div>
          <KeyHints />
        </div>
      ) : (
        <div className="queue-head">
          <PageHead title={query.data ? title : t.queue} lead={lead} aside={<KeyHints />} />
        </div>
      )}
      <div className="cols cols-queue">
        <section className="stack" aria-label={t.list}>
          <TabLinks label={t.tabs}>
            <TabLink to={'/moderatie' as string} search={{} as never} aria-current={decided ? undefined : 'page'}>
              {t.open}
            </TabLink>
            <TabLink to={'/moderatie' as string} search={{ besloten: '1' } as never} aria-current={decided ? 'page' : undefined}>
              {t.decided}
            </TabLink>
          </TabLinks>
          <div role="status">
            {fresh.length > 0 && (
              <Note
                tone="mark"
                icon="flag"
                title={t.fresh(fresh.length)}
                actions={
                  <Button small onClick={showFresh}>
                    {t.showFresh}
                  </Button>
                }
              />
            )}
          </div>
          <Loaded query={query} waiting={<Skeleton shape="rows" rows={5} label={t.loading} />}>
            {() =>
              cases.length === 0 && fresh.length === 0 ? (
                <Empty drawing={!decided} level={2} title={decided ? t.emptyDecided : t.emptyTitle}>
                  {decided ? t.emptyDecidedText : t.emptyText}
                </Empty>
              ) : (
                <CaseList cases={cases} current={current} decided={decided} />
              )
            }
          </Loaded>
          <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
        </section>
        <div className="queue-case">
          {current && <CaseView key={current} id={current} main={caseId !== null} back={{ to: '/moderatie', search }} onDone={() => void done()} />}
        </div>
      </div>
    </div>
  );
}

/** Everything that was reported and waits for a decision, and what was decided. On a phone list and case are two screens. */
export function QueuePage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const { caseId } = useParams({ strict: false }) as { caseId?: string };
  const decided = (useSearch({ strict: false }) as Record<string, unknown>)['besloten'] !== undefined;
  if (!known) return <Skeleton shape="page" />;
  if (!me) return <SignInFirst page />;
  if (!me.viewerCan.moderate) return <PageHead title={t.onlyModerators} lead={t.onlyModeratorsText} />;
  return <Queue decided={decided} caseId={caseId ?? null} />;
}
