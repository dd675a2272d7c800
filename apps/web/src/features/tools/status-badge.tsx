import { useT } from '../../i18n/language.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icons.ts';
import { messages } from './messages.ts';

const LOOK: Readonly<Record<string, { tone: BadgeTone; icon: IconName }>> = {
  allowed: { tone: 'ok', icon: 'check' },
  conditional: { tone: 'wait', icon: 'warn' },
  not: { tone: 'no', icon: 'minus' },
};
const UNKNOWN = { tone: 'plain', icon: 'unknown' } as const;

/** Whether a school allows a tool. Unknown is said, never left out. */
export function StatusBadge({ status }: { status: string | undefined }) {
  const t = useT(messages);
  const { tone, icon } = LOOK[status ?? ''] ?? UNKNOWN;
  return (
    <Badge tone={tone} icon={icon}>
      {status === undefined ? t.unknown : (t.status[status] ?? status)}
    </Badge>
  );
}
