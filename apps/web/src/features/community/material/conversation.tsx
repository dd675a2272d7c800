import '../community.css';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Actions, LinkButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { Skeleton } from '../../../ui/state.tsx';
import { Message, NewBar } from '../../../ui/thread.tsx';
import { Loaded } from '../../../app/loaded.tsx';
import { commentsOf, threadOf } from '../thread/comments.ts';
import { messages as threadWords } from '../thread/messages.ts';
import { roleIn } from '../thread/talk-context.ts';
import { useShown } from '../thread/use-shown.ts';
import { useThread } from '../thread/use-thread.ts';
import { messages } from './messages.ts';

const SHOWN = 3;

/** The last messages about a material, live, with the way to all of them. */
export function MaterialThread({ materialId }: { materialId: string }) {
  const t = useT(messages);
  const words = useT(threadWords);
  const { me } = useSession();
  const { query } = useThread(materialId);
  const { visible, waiting, showAll } = useShown(query.data ? commentsOf(query.data) : null, me?.id ?? null);
  const last = visible.filter(({ hidden, deleted }) => !hidden && !deleted).slice(-SHOWN);
  const thread = query.data && threadOf(query.data);
  const address = `/gesprek/${materialId}` as string;
  return (
    <Section id="gesprek" title={t.thread} aside={thread && thread.commentCount > 0 && <Link to={address}>{t.all(thread.commentCount)}</Link>}>
      <Loaded query={query} waiting={<Skeleton shape="rows" rows={2} />}>
        {(pages) => (
          <div className="stack">
            <div className="last-messages">
              {last.map((comment) => {
                const role = roleIn(threadOf(pages), comment.author?.id);
                return (
                  <Message
                    key={comment.id}
                    author={{ ...(comment.author ?? { name: words.someone }), school: comment.school }}
                    at={comment.createdAt}
                    text={comment.body ?? ''}
                    me={comment.author?.id === me?.id}
                    host={role !== null}
                    edited={comment.editedAt !== null}
                    badges={
                      role && (
                        <Badge tone="info" icon="doc">
                          {words.roles[role]}
                        </Badge>
                      )
                    }
                  />
                );
              })}
              {last.length === 0 && <p className="quiet">{t.noThread}</p>}
              <div role="status">
                <NewBar count={waiting.length} onShow={showAll} />
              </div>
            </div>
            {threadOf(pages).viewerCan.comment && (
              <Actions>
                <LinkButton to={address} icon="reply">
                  {last.length === 0 ? t.first : t.join}
                </LinkButton>
              </Actions>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
