import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { kindIcon, useVocabulary } from '../../../i18n/vocabulary.ts';
import { Kind } from '../../../ui/badge.tsx';
import { Drop } from '../../../ui/chip.tsx';
import { Hit, Thumb } from '../../../ui/hit.tsx';
import { Dots, Rows } from '../../../ui/section.tsx';
import { dayOf } from '../day.ts';
import { NotMine } from '../makers/not-mine.tsx';
import { messages } from './messages.ts';
import { useTermsLine } from './terms-line.ts';
import type { OwnConsent } from './questions.ts';

/** More than this many stand behind a line that opens. */
const SHOWN = 4;

type Work = NonNullable<OwnConsent['material']>;

/** "versie 2 · samen met Bram Oosting (nog geen antwoord)" */
export function WorkFacts({
  consent: { version, requestedAt },
  work,
  dated = false,
}: {
  consent: OwnConsent;
  work: Work;
  /** With the day of the question. */ dated?: boolean;
}) {
  const t = useT(messages);
  const format = useFormat();
  const others = work.makers.filter(({ you, label }) => !you && label !== '');
  const names = others.map(({ label, consentState }) => (consentState === 'REQUESTED' ? t.noAnswerYet(label) : label));
  return (
    <Dots>
      {t.version(version)}
      {dated && requestedAt && t.askedOn(format.date(requestedAt))}
      {names.length === 0 ? t.onlyYou : t.withOthers(format.list(names))}
    </Dots>
  );
}

export const workUrl = (id: string): string => `/materiaal/${id}`;

/** Asked again while an earlier yes holds: to what that was, and that a no leaves it. */
export function Earlier({ consent: { earlier, version } }: { consent: OwnConsent }) {
  const t = useT(messages);
  const line = useTermsLine(true);
  if (!earlier?.terms) return null;
  const about = version === earlier.version ? null : earlier.version;
  return <p className="help">{about === null ? t.earlier(line(earlier.terms)) : t.earlierAbout(about, version, line(earlier.terms))}</p>;
}

/** The question stays about the version that it was asked about; whether a yes holds for a newer one, its terms say. */
export function Newer({ consent: { material: work, version, asked } }: { consent: OwnConsent }) {
  const t = useT(messages);
  if (!work || work.versionNumber <= version) return null;
  return <p className="help">{`${t.newer(version, work.versionNumber)} ${t.newerCovered[asked.versionPolicy](work.versionNumber)}`}</p>;
}

/** A work by name, as a link for whoever can open its page. */
export function WorkTitle({ consent: { material: work, linked } }: { consent: OwnConsent }) {
  const t = useT(messages);
  if (!work) return t.gone;
  return linked ? work.title : <Link to={workUrl(work.id)}>{work.title}</Link>;
}

/** What it is, for whoever cannot open its page: the description and the files themselves. */
export function WorkFiles({ consent: { linked } }: { consent: OwnConsent }) {
  const t = useT(messages);
  if (!linked) return null;
  return (
    <>
      {linked.description && <p>{linked.description}</p>}
      <ul className="plain-list stack-s" aria-label={t.files}>
        {linked.files.map(({ id, name, url }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One work that someone is asked about. */
export function WorkHit({ consent, level = 2, dated }: { consent: OwnConsent; level?: 2 | 3; dated?: boolean }) {
  const t = useT(messages);
  const words = useVocabulary();
  const work = consent.material;
  if (!work)
    return (
      <li>
        <p>{t.gone}</p>
      </li>
    );
  return (
    <Hit
      level={level}
      thumb={<Thumb src={work.thumbnailUrl} kind={kindIcon(work.kind)} />}
      line={<Kind icon={kindIcon(work.kind)}>{words.kind(work.kind)}</Kind>}
      title={<WorkTitle consent={consent} />}
      meta={<WorkFacts consent={consent} work={work} dated={dated} />}
    >
      <Newer consent={consent} />
      <WorkFiles consent={consent} />
      <Earlier consent={consent} />
      <NotMine work={work} />
    </Hit>
  );
}

/** The works of one answer; the first ones open. */
export function WorksList({ consents, level }: { consents: readonly OwnConsent[]; level?: 2 | 3 }) {
  const t = useT(messages);
  // One more than fits is not worth a line that hides it.
  const shown = consents.length <= SHOWN + 1 ? consents : consents.slice(0, SHOWN);
  const rest = consents.slice(shown.length);
  // Asked on one day, the head says it for all.
  const dated = new Set(consents.map(({ requestedAt }) => requestedAt && dayOf(requestedAt))).size > 1;
  const rows = (some: readonly OwnConsent[]) => (
    <Rows>
      {some.map((consent) => (
        <WorkHit key={consent.id} consent={consent} level={level} dated={dated} />
      ))}
    </Rows>
  );
  return (
    <>
      {rows(shown)}
      {rest.length > 0 && <Drop title={t.moreWorks(rest.length)}>{rows(rest)}</Drop>}
    </>
  );
}
