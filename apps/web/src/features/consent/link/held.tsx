import { useRef, useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { kindIcon } from '../../../i18n/vocabulary.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Hit, Thumb } from '../../../ui/hit.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { StateBadge } from '../state-badge.tsx';
import { messages as authorMessages } from '../author/messages.ts';
import type { OwnConsent } from '../author/questions.ts';
import { StopAll } from '../author/stop-all.tsx';
import { StopQuestion } from '../author/stop-question.tsx';
import { capital, useTermsLine } from '../author/terms-line.ts';
import { useStop } from '../author/use-stop.ts';
import { messages } from './messages.ts';

function HeldRow({ consent }: { consent: OwnConsent }) {
  const t = useT(authorMessages);
  const line = useTermsLine();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const stop = useStop();
  const { material: work, state, terms } = consent;
  const close = () => {
    setAsking(false);
    stop.reset();
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };
  return (
    <Hit
      thumb={<Thumb src={work?.thumbnailUrl} kind={kindIcon(work?.kind ?? 'other')} />}
      line={<StateBadge state={state} until={terms?.until} />}
      title={work?.title ?? t.gone}
      meta={work?.school.name}
    >
      {terms && <p>{capital(line(terms))}</p>}
      {asking ? (
        <StopQuestion
          title={t.stopTitle(work?.title ?? t.gone)}
          busy={stop.isPending}
          error={stop.error}
          onYes={() => stop.mutate([consent.id], { onSuccess: () => setAsking(false) })}
          onNo={close}
        />
      ) : (
        <div ref={opener}>
          <Actions>
            <Button small icon="undo" onClick={() => setAsking(true)}>
              {t.stop}
            </Button>
          </Actions>
        </div>
      )}
    </Hit>
  );
}

/** What this author shares now, each with the way out. */
export function Held({ consents }: { consents: readonly OwnConsent[] }) {
  const t = useT(messages);
  if (consents.length === 0) return null;
  return (
    <Section title={t.held}>
      {consents.length > 1 && (
        <div className="consent-all">
          <StopAll ids={consents.map(({ id }) => id)} />
        </div>
      )}
      <Rows>
        {consents.map((consent) => (
          <HeldRow key={consent.id} consent={consent} />
        ))}
      </Rows>
    </Section>
  );
}
