import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { kindIcon } from '../../../i18n/vocabulary.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Drop } from '../../../ui/chip.tsx';
import { Hit, Thumb } from '../../../ui/hit.tsx';
import { Dots } from '../../../ui/section.tsx';
import { Disown } from '../makers/disown.tsx';
import { NotMine } from '../makers/not-mine.tsx';
import { StateBadge } from '../state-badge.tsx';
import { messages } from './messages.ts';
import type { OwnConsent } from './questions.ts';
import { StopOrResume } from './stop-or-resume.tsx';
import { capital, useTermsLine } from './terms-line.ts';
import { workUrl } from './works-list.tsx';

/** When it was asked, answered or ended: the last that happened. */
function When({ consent: { requestedAt, answeredAt, endedAt, state, basis } }: { consent: OwnConsent }) {
  const t = useT(messages);
  const format = useFormat();
  if (endedAt && state !== 'DECLINED') return t.endedOn(format.date(endedAt));
  if (answeredAt)
    return (
      <>
        {t.answeredOn(format.date(answeredAt))}
        {basis !== 'individual' && `, ${t.byRule}`}
      </>
    );
  return requestedAt ? t.askedOn(format.date(requestedAt)) : null;
}

/** What was said of the same work before, each with its receipt. */
function Before({ consents }: { consents: readonly OwnConsent[] }) {
  const t = useT(messages);
  return (
    <Drop title={t.before(consents.length)}>
      <ul className="plain-list stack-s">
        {consents.map((consent) => (
          <li key={consent.id}>
            <Dots>
              <StateBadge state={consent.state} />
              {t.version(consent.version)}
              <When consent={consent} />
              <Link to={`/toestemming/bewijs/${consent.id}` as string}>{t.receipt}</Link>
            </Dots>
          </li>
        ))}
      </ul>
    </Drop>
  );
}

/** One permission: what it is about, how it stands, and in one press the way out. `before`: what was said of the work earlier. */
export function ConsentRow({ consent, before = [] }: { consent: OwnConsent; before?: readonly OwnConsent[] }) {
  const t = useT(messages);
  const line = useTermsLine(true);
  const { material: work, state, terms, viewerCan } = consent;
  return (
    <Hit
      thumb={<Thumb src={work?.thumbnailUrl} kind={kindIcon(work?.kind ?? 'other')} />}
      line={<StateBadge state={state} until={terms?.until} />}
      title={work ? <Link to={workUrl(work.id)}>{work.title}</Link> : t.gone}
      meta={
        <Dots>
          {work && <span>{work.school.name}</span>}
          {t.version(consent.version)}
          <When consent={consent} />
        </Dots>
      }
    >
      {terms && <p>{capital(line(terms))}</p>}
      <StopOrResume consent={consent}>
        {viewerCan.narrow && (
          <LinkButton small look="quiet" icon="edit" to={`/toestemming/wijzigen/${consent.id}` as string}>
            {t.change}
          </LinkButton>
        )}
        {state === 'GRANTED' && <Disown consentId={consent.id} title={work?.title ?? t.gone} />}
        <NotMine work={work} />
        {state !== 'REQUESTED' && (
          <LinkButton small look="quiet" icon="doc" to={`/toestemming/bewijs/${consent.id}` as string}>
            {t.receipt}
          </LinkButton>
        )}
        <LinkButton small look="quiet" icon="history" to={`/toestemming/logboek/${consent.subjectId}` as string}>
          {t.log}
        </LinkButton>
      </StopOrResume>
      {before.length > 0 && <Before consents={before} />}
    </Hit>
  );
}
