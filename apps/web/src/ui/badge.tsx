import type { ReactNode } from 'react';
import { useT } from '../i18n/language.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { messages } from './messages.ts';

/** `plain` has a dotted edge, `no` is ink on paper, `new` is the marker. */
export type BadgeTone = 'none' | 'ok' | 'wait' | 'info' | 'danger' | 'plain' | 'no' | 'new';

/** A state in a word, always with an icon unless it is "Nieuw". */
export function Badge({ tone = 'none', icon, children }: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'none' ? 'badge' : `badge b-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** The states of consent, and `ending` for a yes that stops soon. */
export type ConsentState =
  | 'none'
  | 'requested'
  | 'granted'
  | 'ending'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'lapsed'
  | 'superseded'
  | 'cancelled'
  | 'revoked';

const CONSENT: Readonly<Record<ConsentState, { tone: BadgeTone; icon: IconName }>> = {
  none: { tone: 'plain', icon: 'ring' },
  requested: { tone: 'wait', icon: 'clock' },
  granted: { tone: 'ok', icon: 'check' },
  ending: { tone: 'wait', icon: 'hourglass' },
  declined: { tone: 'no', icon: 'minus' },
  withdrawn: { tone: 'no', icon: 'undo' },
  expired: { tone: 'plain', icon: 'hourglass' },
  lapsed: { tone: 'plain', icon: 'dots' },
  superseded: { tone: 'plain', icon: 'swap' },
  cancelled: { tone: 'plain', icon: 'cross' },
  revoked: { tone: 'plain', icon: 'shield' },
};

/** How an author answered: icon, word and edge say the same as the colour. No is never red. `children` replaces the word. */
export function ConsentBadge({ state, children }: { state: ConsentState; children?: ReactNode }) {
  const t = useT(messages);
  const { tone, icon } = CONSENT[state];
  return (
    <Badge tone={tone} icon={icon}>
      {children ?? t.consent[state]}
    </Badge>
  );
}

/** What kind of thing this is: "Lesmateriaal", "Tip". */
export const Kind = ({ icon, children }: { icon: IconName; children: ReactNode }) => (
  <span className="kind">
    <Icon name={icon} />
    {children}
  </span>
);
