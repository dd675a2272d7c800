import type { CaseRowFragment } from '../../gql/moderation.ts';
import { useT } from '../../i18n/language.ts';
import type { BadgeTone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icons.ts';
import { messages } from './messages.ts';

type State = 'open' | 'hidden' | 'restored' | 'dismissed' | 'makers';

/** Acts about makers and their answers. */
const OF_MAKERS: readonly string[] = ['remove-maker', 'revoke'];

/** What became of a case: its last act says so. */
export function stateOf({ state, statement, log }: Pick<CaseRowFragment, 'state' | 'statement' | 'log'>): State {
  if (state === 'OPEN') return 'open';
  if (log.at(-1)?.act === 'dismiss') return 'dismissed';
  if (OF_MAKERS.includes(log.at(-1)?.act ?? '')) return 'makers';
  return statement ? 'hidden' : 'restored';
}

export const STATE_LOOK: Readonly<Record<State, { tone: BadgeTone; icon: IconName }>> = {
  open: { tone: 'plain', icon: 'ring' },
  hidden: { tone: 'no', icon: 'eyeoff' },
  restored: { tone: 'plain', icon: 'undo' },
  dismissed: { tone: 'ok', icon: 'check' },
  makers: { tone: 'ok', icon: 'people' },
};

/** What a case is called: why it was reported and what it is about. */
export function useCaseTitle(): (one: Pick<CaseRowFragment, 'notices' | 'statement' | 'subjectKind'>) => string {
  const t = useT(messages);
  return ({ notices, statement, subjectKind }) => {
    const reason = notices[0]?.reason ?? statement?.rule;
    return t.caseTitle(reason ? (t.reasons[reason] ?? reason) : t.noReason, t.kinds[subjectKind] ?? subjectKind);
  };
}
