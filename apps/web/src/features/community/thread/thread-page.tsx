import '../community.css';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { useTakenAway } from '../../../app/taken-away.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/state.tsx';
import { commentsOf, threadOf, type Thread } from './comments.ts';
import { ContributionHead } from './contribution-head.tsx';
import { messages } from './messages.ts';
import { Talk } from './talk.tsx';
import { ThreadAside } from './thread-aside.tsx';
import { useThread } from './use-thread.ts';

/** An address may name one message; the page goes there once, when it is there. */
function useMessageInAddress(ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    document.getElementById(location.hash.slice(1))?.focus();
  }, [ready]);
}

function MaterialTalkHead({ thread }: { thread: Thread }) {
  const t = useT(messages);
  return (
    <PageHead
      title={t.materialTitle(thread.title)}
      over={<span>{t.count(thread.commentCount)}</span>}
      aside={
        <LinkButton to={`/materiaal/${thread.subjectId}` as string} icon="doc">
          {t.toMaterial}
        </LinkButton>
      }
    />
  );
}

function Gone() {
  const t = useT(messages);
  return (
    <div role="alert">
      <PageHead title={t.gone} lead={t.goneText} />
      <LinkButton to={'/gesprekken' as string} look="primary">
        {t.goneBack}
      </LinkButton>
    </div>
  );
}

function ThreadView({ id }: { id: string }) {
  const t = useT(messages);
  const { me } = useSession();
  const { query, change } = useThread(id);
  const gone = useTakenAway(id, query);
  useMessageInAddress(query.data !== undefined);
  if (gone) return <Gone />;
  const refresh = () => void query.refetch();
  return (
    <Loaded query={query} page waiting={<Skeleton shape="page" label={t.loading} />}>
      {(pages) => {
        const thread = threadOf(pages);
        const comments = commentsOf(pages);
        return (
          <>
            {thread.contribution ? (
              <ContributionHead contribution={thread.contribution} title={thread.title} talk={{ thread, myId: me?.id ?? null, change, refresh }} />
            ) : (
              <MaterialTalkHead thread={thread} />
            )}
            <div className="cols cols-side">
              <Talk
                key={me?.id}
                thread={thread}
                comments={comments}
                change={change}
                refresh={refresh}
                more={{ has: query.hasNextPage, busy: query.isFetchingNextPage, fetch: query.fetchNextPage }}
              />
              <ThreadAside thread={thread} comments={comments} />
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

/** A conversation: under a material, or with the tip, question or review that it is about. */
export function ThreadPage() {
  const { threadId } = useParams({ strict: false }) as { threadId: string };
  return <ThreadView key={threadId} id={threadId} />;
}
