import { Link } from '@tanstack/react-router';
import type { WaitingQuery } from '../../gql/home.ts';
import { useT } from '../../i18n/language.ts';
import { Kind } from '../../ui/badge.tsx';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Dots, Row } from '../../ui/section.tsx';
import { RelativeTime, Voice } from '../../ui/text.tsx';
import { messages } from './messages.ts';

export type WaitingThing = NonNullable<WaitingQuery['me']>['waiting'][number];

const ICONS: Readonly<Record<string, IconName>> = {
  'consent-asked': 'check', 'consent-reminder': 'check', 'consent-answered': 'check', 'consent-withdrawn': 'undo', 'consent-ending': 'hourglass', 'consent-ended': 'hourglass',
  'consent-lapsed': 'dots', reply: 'reply', answer: 'reply', solved: 'check', review: 'star', comment: 'chat', tip: 'tip', decision: 'shield', 'decision-lifted': 'shield', import: 'upload',
  invitation: 'mail',
};

/** Details come as data that a newer server may shape otherwise, so each is asked for by its type. */
function detailsOf(details: unknown): { count?: number; text?: string; by?: string; school?: string } {
  const all = typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {};
  const words = (...keys: string[]) => keys.map((key) => all[key]).find((value): value is string => typeof value === 'string' && value !== '');
  return {
    count: typeof all['count'] === 'number' ? all['count'] : undefined,
    text: words('text', 'excerpt', 'reason'),
    by: words('by', 'author', 'name'),
    school: words('school'),
  };
}

/** An answer to give cannot be waved away; reading is all that the rest asks for. */
export const mustBeAnswered = (kind: string): boolean => kind === 'consent-asked';

/** One thing that waits: what it is, what it is about, and the one thing to do. */
export function WaitingItem({ thing, onSeen }: { thing: WaitingThing; onSeen: (id: string) => void }) {
  const t = useT(messages);
  const { count, text, by, school } = detailsOf(thing.details);
  const asked = mustBeAnswered(thing.kind);
  const title = asked ? (count !== undefined && count > 1 ? t.askedMany(count) : t.askedOne(thing.title)) : thing.title;
  const seen = () => { if (!asked) onSeen(thing.id); };
  return (
    <Row>
      <Kind icon={ICONS[thing.kind] ?? 'bell'}>{t.kinds[thing.kind] ?? t.otherKind}</Kind>
      <h3><Link to={thing.url as string} onClick={seen}>{title}</Link></h3>
      {asked ? <p className="quiet">{t.askedText}</p> : text && <Voice quote text={text} />}
      <Dots>{by}{school}<RelativeTime at={thing.at} /></Dots>
      <Actions>
        {asked
          ? <LinkButton to={thing.url as string} look="primary">{t.look}</LinkButton>
          : <Button small icon="check" onClick={seen} aria-label={`${t.seen}: ${title}`}>{t.seen}</Button>}
      </Actions>
    </Row>
  );
}
