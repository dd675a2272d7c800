import type { SchoolStatus } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icons.ts';
import { messages } from './messages.ts';

const LOOK: Readonly<Record<SchoolStatus, { tone: BadgeTone; icon: IconName }>> = {
  REFERENCE: { tone: 'plain', icon: 'ring' },
  MEMBER: { tone: 'ok', icon: 'check' },
  LEFT: { tone: 'plain', icon: 'minus' },
  MERGED: { tone: 'plain', icon: 'split' },
};

/** Whether a school takes part. */
export function StatusBadge({ status }: { status: SchoolStatus }) {
  const t = useT(messages);
  const { tone, icon } = LOOK[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t.status[status]}
    </Badge>
  );
}
