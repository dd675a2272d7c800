import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Checkbox } from '../../../ui/options.tsx';
import { Raster } from '../../../ui/raster.tsx';
import { Answers } from '../../../ui/table.tsx';
import { dayOf, lastInstant } from '../day.ts';
import { StateBadge } from '../state-badge.tsx';
import { useTermsWords } from '../terms/terms-words.ts';
import { useToday } from '../use-today.ts';
import { messages } from './messages.ts';
import { answersOf, type BoardRow, type MakerAnswer } from './rows.ts';

/** Title, version and how it stands, with a box to choose it. */
export function WorkCell({ row, chosen, onChosen }: { row: BoardRow; chosen: boolean; onChosen: (on: boolean) => void }) {
  const t = useT(messages);
  const { material } = row;
  return (
    <div className="consent-pick">
      <Checkbox checked={chosen} onChecked={onChosen}>
        <span className="vh">{t.pick(material.title)}</span>
      </Checkbox>
      <div>
        <Link to={`/materiaal/${material.id}` as string}>{material.title}</Link>
        <small>
          {t.version(material.versionNumber)},{' '}
          {material.status === 'DRAFT' ? t.draft : t.standing(row.status, row.older && [row.older.versionNumber, material.versionNumber])}
        </small>
      </div>
    </div>
  );
}

/** "59 scholen", "4 dagen", "19 november": what goes with an answer, never why. */
function AnswerNote({ answer: { state, consent, about } }: { answer: MakerAnswer }) {
  const t = useT(messages);
  const format = useFormat();
  const words = useTermsWords('manager');
  const today = useToday();
  if (!consent) return null;
  const days = (since: string) => Math.round((Date.parse(`${today}T12:00Z`) - Date.parse(`${dayOf(since)}T12:00Z`)) / 86_400_000);
  const note =
    state === 'GRANTED' && consent.terms
      ? words.scopeCount(consent.terms)
      : state === 'REQUESTED' && consent.requestedAt
        ? [t.waits(days(consent.requestedAt)), consent.lapsesAt && t.lapses(format.date(consent.lapsesAt))].filter(Boolean).join(', ')
        : consent.endedAt
          ? format.date(consent.endedAt)
          : null;
  return <span className="meta">{[note, about !== null && t.about(about)].filter(Boolean).join(', ')}</span>;
}

export function MakersCell({ row }: { row: BoardRow }) {
  const t = useT(messages);
  const answers = answersOf(row.material);
  if (answers.length === 0) return <span className="meta">{t.noMaker}</span>;
  return (
    <Answers>
      {answers.map((answer) => (
        <li key={answer.key}>
          <StateBadge state={answer.state} until={answer.consent?.terms?.until} />
          <span>{answer.name}</span>
          <AnswerNote answer={answer} />
        </li>
      ))}
    </Answers>
  );
}

/** How many schools see it, and what stands in the way of more. */
export function SeenCell({ row: { schoolCount, older, material, blockedBy }, members }: { row: BoardRow; members: number }) {
  const t = useT(messages);
  const format = useFormat();
  const seen = older?.count ?? schoolCount;
  const total = Math.max(members, seen);
  // That an answer is awaited, or a maker missing or not asked, is said beside the makers.
  const words = blockedBy.filter((what) => !['answer', 'author', 'question'].includes(what)).map((what) => t.blockedBy[what] ?? what);
  return (
    <div className="stack-s">
      <span>
        <b className="num">{seen}</b> {t.ofTotal(total)}
      </span>
      {total > 0 && <Raster small total={total} seen={seen} own={seen > 0} />}
      {older && <small>{t.seeOlder(older.versionNumber, material.versionNumber)}</small>}
      {words.length > 0 && (
        <small>
          {t.blocked} {format.list(words)}
        </small>
      )}
    </div>
  );
}

/** Until when it is shared; in a word why it is not. */
export function UntilCell({ row: { status, until, older } }: { row: BoardRow }) {
  const t = useT(messages);
  const format = useFormat();
  if (status === 'SHARED' || older) return until ? format.date(lastInstant(until)) : t.untilOpen;
  return t.until[status] ?? t.untilNot;
}
