import { Loaded, SignInFirst } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { useT } from '../../i18n/language.ts';
import { Rows } from '../../ui/section.tsx';
import { Empty, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';
import { useWaiting } from './use-waiting.ts';
import { WaitingItem } from './waiting-item.tsx';

/** Everything that waits, at an address of its own: the bell leads here. */
export function WaitingPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const { query, seen } = useWaiting();
  if (!known) return <Skeleton shape="page" />;
  if (!me) return <SignInFirst page />;
  return (
    <Loaded query={query} page>
      {(data) => {
        const all = data.me?.waiting ?? [];
        return (
          <>
            <PageHead title={t.waitingPage(all.length)} />
            {all.length === 0 ? (
              <Empty drawing level={2} title={t.waitingNone}>
                {t.waitingNoneText}
              </Empty>
            ) : (
              <Rows label={t.waiting}>
                {all.map((thing) => (
                  <WaitingItem key={thing.id} level={2} thing={thing} onSeen={seen} />
                ))}
              </Rows>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
