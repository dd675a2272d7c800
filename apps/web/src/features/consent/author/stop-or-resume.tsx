import type { ReactNode } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { focusButtonIn } from '../batches.ts';
import { messages } from './messages.ts';
import type { OwnConsent } from './questions.ts';
import { useResume, useStop } from './use-stop.ts';

/** The way out in one press, as giving was; after it, for a day, the way back in the same place. */
export function StopOrResume({
  consent: { id, subjectId, viewerCan },
  children,
}: {
  consent: Pick<OwnConsent, 'id' | 'subjectId' | 'viewerCan'>;
  children?: ReactNode;
}) {
  const t = useT(messages);
  // The list is fetched anew by then, and the button that was pressed is gone; a yes after a stop is another row.
  const focusHere = () => focusButtonIn(`[data-work="${subjectId}"]`);
  const stop = useStop(focusHere);
  const resume = useResume(focusHere);
  return (
    <div className="stack-s" data-work={subjectId}>
      {viewerCan.resume && <p className="meta">{t.stoppedText}</p>}
      <ActionError error={stop.error ?? resume.error} />
      <Actions>
        {viewerCan.withdraw && (
          <Button small icon="undo" busy={stop.isPending && t.sending} onClick={() => stop.mutate([id])}>
            {t.stop}
          </Button>
        )}
        {viewerCan.resume && (
          <Button small icon="check" busy={resume.isPending && t.sending} onClick={() => resume.mutate([id])}>
            {t.resume}
          </Button>
        )}
        {children}
      </Actions>
    </div>
  );
}
