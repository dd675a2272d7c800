import { useRef, type ReactNode } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { focusTitle } from '../batches.ts';
import { messages } from './messages.ts';
import type { OwnConsent } from './questions.ts';
import { useResume, useStop } from './use-stop.ts';

/** The way out in one press, as giving was; after it, for a day, the way back in the same place. */
export function StopOrResume({ consent: { id, viewerCan }, children }: { consent: Pick<OwnConsent, 'id' | 'viewerCan'>; children?: ReactNode }) {
  const t = useT(messages);
  const place = useRef<HTMLDivElement>(null);
  const stop = useStop();
  const resume = useResume();
  // The list is fetched anew by then, and the button that was pressed is gone.
  const focusHere = () => void setTimeout(() => place.current?.querySelector('button')?.focus());
  return (
    <div className="stack-s" ref={place}>
      {viewerCan.resume && <p className="meta">{t.stoppedText}</p>}
      <ActionError error={stop.error ?? resume.error} />
      <Actions>
        {viewerCan.withdraw && (
          <Button small icon="undo" busy={stop.isPending && t.sending} onClick={() => stop.mutate([id], { onSuccess: focusHere })}>
            {t.stop}
          </Button>
        )}
        {viewerCan.resume && (
          <Button small icon="check" busy={resume.isPending && t.sending} onClick={() => resume.mutate([id], { onSuccess: focusTitle })}>
            {t.resume}
          </Button>
        )}
        {children}
      </Actions>
    </div>
  );
}
