import { Link } from '@tanstack/react-router';
import { Loaded } from '../../app/loaded.tsx';
import { useT } from '../../i18n/language.ts';
import { Rows, Section } from '../../ui/section.tsx';
import { Empty, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';
import { useWaiting } from './use-waiting.ts';
import { WaitingItem } from './waiting-item.tsx';

/** As many as a teacher reads between two lessons. */
const SHOWN = 5;

/** "Wacht op jou" on the start page. */
export function WaitingSection() {
  const t = useT(messages);
  const { query, seen } = useWaiting();
  const all = query.data?.me?.waiting ?? [];
  return (
    <Section id="wacht" title={t.waiting} aside={all.length > SHOWN && <Link to={'/wacht' as string}>{t.waitingAll(all.length)}</Link>}>
      <Loaded query={query} waiting={<Skeleton shape="rows" label={t.loadingWaiting} />}>
        {() =>
          all.length === 0 ? (
            <Empty drawing title={t.waitingNone}>
              {t.waitingNoneText}
            </Empty>
          ) : (
            <Rows>
              {all.slice(0, SHOWN).map((thing) => (
                <WaitingItem key={thing.id} thing={thing} onSeen={seen} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Section>
  );
}
