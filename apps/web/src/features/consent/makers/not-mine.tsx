import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { useDoor } from '../door.ts';
import { messages } from './messages.ts';

interface Work {
  readonly id: string;
  readonly title: string;
  readonly makers: readonly { readonly you: boolean }[];
}

/** The way out for whoever is named with what they did not make. */
export function NotMine({ work }: { work: Work | null | undefined }) {
  const t = useT(messages);
  const { to, search } = useDoor().madePage(work?.id ?? '');
  if (!work?.makers.some(({ you }) => you)) return null;
  return (
    <LinkButton small look="quiet" icon="cross" aria-label={t.notMineOf(work.title)} to={to} search={search as never}>
      {t.notMine}
    </LinkButton>
  );
}
