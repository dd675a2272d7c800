import { useT } from '../../../i18n/language.ts';
import { kindIcon } from '../../../i18n/vocabulary.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Hit, Thumb } from '../../../ui/hit.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Disown } from '../makers/disown.tsx';
import { NotMine } from '../makers/not-mine.tsx';
import { StateBadge } from '../state-badge.tsx';
import { messages as authorMessages } from '../author/messages.ts';
import type { OwnConsent } from '../author/questions.ts';
import { StopAll } from '../author/stop-all.tsx';
import { StopOrResume } from '../author/stop-or-resume.tsx';
import { capital, useTermsLine } from '../author/terms-line.ts';
import { messages } from './messages.ts';

function HeldRow({ consent, token }: { consent: OwnConsent; token: string }) {
  const t = useT(authorMessages);
  const own = useT(messages);
  const line = useTermsLine(true);
  const { material: work, state, terms, viewerCan } = consent;
  return (
    <Hit
      thumb={<Thumb src={work?.thumbnailUrl} kind={kindIcon(work?.kind ?? 'other')} />}
      line={<StateBadge state={state} until={terms?.until} />}
      title={work?.title ?? t.gone}
      meta={work?.school.name}
    >
      {terms && <p>{capital(line(terms))}</p>}
      <StopOrResume consent={consent}>
        {viewerCan.narrow && (
          <LinkButton small look="quiet" icon="edit" to={'/antwoord' as string} search={{ token, wijzig: consent.id } as never}>
            {t.change}
          </LinkButton>
        )}
        {state === 'GRANTED' && <Disown consentId={consent.id} title={work?.title ?? t.gone} />}
        <NotMine work={work} />
        {/* What holds has its receipt among the answers; what was stopped has it here. */}
        {viewerCan.resume && (
          <LinkButton
            small
            look="quiet"
            icon="doc"
            aria-label={own.receiptOf(work?.title ?? t.gone)}
            to={`/antwoord/bewijs/${consent.id}?${new URLSearchParams({ token })}` as string}
          >
            {own.receipt}
          </LinkButton>
        )}
      </StopOrResume>
    </Hit>
  );
}

/** What this author shares now, or stopped just now, each with the way out, the way back and the way to other terms. */
export function Held({ consents, token }: { consents: readonly OwnConsent[]; token: string }) {
  const t = useT(messages);
  if (consents.length === 0) return null;
  return (
    <Section title={t.held}>
      <StopAll consents={consents} />
      <Rows>
        {consents.map((consent) => (
          <HeldRow key={consent.id} consent={consent} token={token} />
        ))}
      </Rows>
    </Section>
  );
}
