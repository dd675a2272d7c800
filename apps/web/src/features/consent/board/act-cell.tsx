import { useRouter } from '@tanstack/react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Menu, type MenuAction } from '../../../ui/menu.tsx';
import { stopsInDays } from '../day.ts';
import { messages } from './messages.ts';
import { askableFrom, type BoardRow, canAsk, cancellable, remindable, remindableFrom } from './rows.ts';
import { askLink } from '../ask/ask-link.ts';

/** The one thing to do now: ask, remind, or look. */
function MainAct({ row, busy, onRemind }: { row: BoardRow; busy: readonly string[]; onRemind: (ids: readonly string[]) => void }) {
  const t = useT(messages);
  const format = useFormat();
  const { status, material, until } = row;
  if (status === 'ASKED') {
    const ids = remindable([row]);
    const from = remindableFrom(row);
    return (
      <Button
        small
        busy={ids.some((id) => busy.includes(id)) && t.busy}
        notNow={ids.length === 0 && (from ? t.canAgain(format.date(from)) : t.remindSoon)}
        onClick={() => onRemind(ids)}
      >
        {t.remind}
      </Button>
    );
  }
  if (status === 'SHARED' && stopsInDays(until) === null)
    return (
      <LinkButton small to={`/materiaal/${material.id}` as string}>
        {t.openWork}
      </LinkButton>
    );
  const word = status === 'NEVER_ASKED' ? t.ask : t.askAgain;
  if (canAsk(row))
    return (
      <LinkButton small {...askLink([material.id])}>
        {word}
      </LinkButton>
    );
  const from = askableFrom(row);
  if (from)
    return (
      <Button small notNow={t.canAgain(format.date(from))}>
        {word}
      </Button>
    );
  if (material.status === 'DRAFT')
    return (
      <Button small notNow={t.notOnline}>
        {word}
      </Button>
    );
  return (
    <LinkButton small to={`/materiaal/${material.id}` as string}>
      {t.openWork}
    </LinkButton>
  );
}

/** What can be done with one work. */
export function ActCell({
  row,
  busy,
  onRemind,
  onCancel,
}: {
  row: BoardRow;
  busy: readonly string[];
  onRemind: (ids: readonly string[]) => void;
  onCancel: (ids: readonly string[]) => void;
}) {
  const t = useT(messages);
  const router = useRouter();
  const { id, title } = row.material;
  const open = cancellable([row]);
  const waiting = row.status === 'ASKED' ? [] : remindable([row]);
  const more: MenuAction[] = [
    ...(waiting.length > 0 ? [{ key: 'remind', title: t.remind, icon: 'bell' as const, onAction: () => onRemind(waiting) }] : []),
    ...(canAsk(row) && (row.status === 'SHARED' || row.status === 'ASKED')
      ? [{ key: 'ask', title: t.askAgain, icon: 'check' as const, onAction: () => void router.navigate(askLink([id])) }]
      : []),
    ...(open.length > 0 ? [{ key: 'cancel', title: t.cancel, icon: 'undo' as const, onAction: () => onCancel(open) }] : []),
    { key: 'log', title: t.log, icon: 'history', onAction: () => router.history.push(`/toestemming/logboek/${id}`) },
  ];
  return (
    <div className="consent-act">
      <MainAct row={row} busy={busy} onRemind={onRemind} />
      <Menu label={t.more(title)} actions={more} />
    </div>
  );
}
