import { Link } from '@tanstack/react-router';
import type { WaitingQuery } from '../../gql/home.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Kind } from '../../ui/badge.tsx';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Dots, Row } from '../../ui/section.tsx';
import { RelativeTime, Voice } from '../../ui/text.tsx';
import { lastInstant } from '../consent/day.ts';
import { messages } from './messages.ts';
import type { nl } from './messages.nl.ts';

export type WaitingThing = NonNullable<WaitingQuery['me']>['waiting'][number];

const ICONS: Readonly<Record<string, IconName>> = {
  'consent-asked': 'check',
  'consent-answered': 'check',
  'consent-withdrawn': 'undo',
  'consent-changed': 'swap',
  'consent-ending': 'hourglass',
  'consent-expired': 'hourglass',
  'consent-lapsed': 'dots',
  'leave-asked': 'question',
  'maker-left': 'people',
  'maker-stayed': 'people',
  'maker-removed': 'shield',
  'consent-revoked': 'shield',
  reply: 'reply',
  answer: 'reply',
  solved: 'check',
  review: 'star',
  comment: 'chat',
  tip: 'tip',
  question: 'question',
  decision: 'shield',
  'decision-lifted': 'shield',
  'version-new': 'doc',
  'access-asked': 'question',
  'access-given': 'eye',
  'access-ended': 'home',
  'work-adapted': 'swap',
  'source-stopped': 'undo',
  'download-stopped': 'undo',
  import: 'upload',
  invitation: 'mail',
};

interface Details {
  readonly count: number;
  readonly yes: number;
  readonly no: number;
  readonly author: string | undefined;
  /** Words of a person: why a moderator decided. */
  readonly reason: string | undefined;
  /** Told to whoever asked for it. */
  readonly asked: boolean;
  readonly until: string | undefined;
  readonly minor: boolean;
  /** What was agreed to holds for this version too. */
  readonly covered: boolean;
  /** The licence of what was taken cannot be called back. */
  readonly open: boolean;
  readonly askedAt: string | undefined;
  /** How many times it was adapted before it came there. */
  readonly generation: number;
}

/** Details come as data that a newer server may shape otherwise, so each is asked for by its type. */
function detailsOf(details: unknown): Details {
  const all = typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {};
  const number = (key: string, otherwise: number) => (typeof all[key] === 'number' ? all[key] : otherwise);
  const words = (key: string) => (typeof all[key] === 'string' && all[key] !== '' ? all[key] : undefined);
  return {
    count: number('count', 1),
    yes: number('yes', 0),
    no: number('no', 0),
    author: words('author') ?? words('by'),
    reason: words('reason'),
    asked: all['asked'] === true,
    until: words('until'),
    minor: all['minor'] === true,
    covered: all['covered'] === true,
    open: all['open'] === true,
    askedAt: words('askedAt'),
    generation: number('generation', 1),
  };
}

/** The sentence of a thing: what happened, by whom, about what. */
function sentenceOf(
  { kind, title }: WaitingThing,
  { count, yes, no, author, minor, covered, open, generation, askedAt, asked, until }: Details,
  t: typeof nl,
  format: Format,
): { title: string; under?: string } {
  if (kind === 'consent-asked') return { title: count > 1 ? t.askedMany(count) : t.askedOne(title), under: t.askedText };
  if (kind === 'version-new') return { title: t.newVersion(title, minor), under: covered ? t.newVersionCovered : t.newVersionNot };
  if (kind === 'source-stopped') return { title: t.sourceStopped(title), under: open ? t.sourceStoppedOpen : t.sourceStoppedOwn };
  if (kind === 'access-ended') return { title: t.accessEnded(title), under: askedAt && t.accessEndedText(format.date(askedAt)) };
  if (kind === 'download-stopped') return { title: t.sourceStopped(title), under: open ? t.downloadStoppedOpen : t.downloadStoppedOwn };
  if (kind === 'leave-asked') return { title: t.leaveAsked(title) };
  if (kind === 'maker-removed') return { title: t.makerRemoved(author), under: title };
  if (kind === 'consent-revoked') return { title: t.consentRevoked(author), under: title };
  if (kind === 'consent-ending')
    return { title: t.ending(count === 1 ? title : null, count, until && format.date(lastInstant(until))), under: asked ? t.endingAsked : t.endingOwn };
  if (kind === 'consent-expired') return { title: t.expired(count === 1 ? title : null, count), under: asked ? t.expiredAsked : t.expiredOwn };
  if (author === undefined) return { title };
  const under = count > 1 ? t.among(title) : title;
  switch (kind) {
    case 'consent-answered':
      return { title: t.answered(author, yes, no), under };
    case 'work-adapted':
      return { title: t.adaptedBy(author), under: generation > 1 ? t.adaptedCopy(title) : title };
    case 'maker-left':
      return { title: t.makerLeft(author), under: title };
    case 'maker-stayed':
      return { title: t.makerStayed(author), under: title };
    case 'consent-withdrawn':
      return { title: t.stoppedBy(author, count), under };
    case 'consent-changed':
      return { title: t.changedBy(author, count), under };
    case 'consent-lapsed':
      return { title: t.lapsedOf(author, count), under };
    default:
      return { title };
  }
}

/** An answer to give cannot be waved away; reading is all that the rest asks for. */
export const mustBeAnswered = (kind: string): boolean => kind === 'consent-asked';

/** One thing that waits: what it is, what it is about, and the one thing to do. */
export function WaitingItem({ thing, onSeen, level = 3 }: { thing: WaitingThing; onSeen: (id: string) => void; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const t = useT(messages);
  const format = useFormat();
  const details = detailsOf(thing.details);
  const asked = mustBeAnswered(thing.kind);
  const { title, under } = sentenceOf(thing, details, t, format);
  const seen = () => {
    if (!asked) onSeen(thing.id);
  };
  return (
    <Row>
      <Kind icon={ICONS[thing.kind] ?? 'bell'}>{t.kinds[thing.kind] ?? t.otherKind}</Kind>
      <Heading className="waiting-title">
        <Link to={thing.url as string} onClick={seen}>
          {title}
        </Link>
      </Heading>
      {under && <p className="quiet">{under}</p>}
      {details.reason && <Voice quote text={details.reason} />}
      {asked ? (
        <>
          <Dots>
            <RelativeTime at={thing.at} />
          </Dots>
          <Actions>
            <LinkButton to={thing.url as string} look="primary">
              {t.look}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <div className="spread waiting-foot">
          <Dots>
            <RelativeTime at={thing.at} />
          </Dots>
          <Button small icon="check" onClick={seen} aria-label={`${t.seen}: ${title}`}>
            {t.seen}
          </Button>
        </div>
      )}
    </Row>
  );
}
