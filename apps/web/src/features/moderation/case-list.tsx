import { Link } from '@tanstack/react-router';
import type { CaseRowFragment } from '../../gql/moderation.ts';
import { useT } from '../../i18n/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/text.tsx';
import { STATE_LOOK, stateOf, useCaseTitle } from './case-words.ts';
import { messages } from './messages.ts';

/** The cases, each with why it was reported, what it says, and how long it waits. */
export function CaseList({ cases, current, decided }: { cases: readonly CaseRowFragment[]; current: string | null; decided: boolean }) {
  const t = useT(messages);
  const titleOf = useCaseTitle();
  return (
    <ul className="cases">
      {cases.map((one) => {
        const state = stateOf(one);
        const { tone, icon } = STATE_LOOK[state];
        return (
          <li key={one.id}>
            <Link
              className="case"
              to={`/moderatie/${one.id}` as string}
              search={(decided ? { besloten: '1' } : {}) as never}
              aria-current={one.id === current ? 'true' : undefined}
            >
              <span className="line">
                <Badge tone={tone} icon={icon}>
                  {t.states[state]}
                </Badge>
                <span className="meta">
                  <RelativeTime at={one.openedAt} />
                </span>
              </span>
              <b>{titleOf(one)}</b>
              <span className="case-words">{one.title}</span>
              <span className="meta">{t.notices(one.notices.length)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
