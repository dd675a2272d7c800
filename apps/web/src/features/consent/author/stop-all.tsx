import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { focusButtonIn } from '../batches.ts';
import { messages } from './messages.ts';
import type { OwnConsent } from './questions.ts';
import { useResume, useStop } from './use-stop.ts';

/** Many can be given with one answer, so many can be taken back with one, and that again. Nothing where there is one. */
export function StopAll({ consents }: { consents: readonly Pick<OwnConsent, 'id' | 'viewerCan'>[] }) {
  const t = useT(messages);
  // The reader stays where they pressed: the way back, or on, stands in the place of the button.
  const focusHere = () => focusButtonIn('.consent-all');
  const stop = useStop(focusHere);
  const resume = useResume(focusHere);
  const held = consents.filter(({ viewerCan }) => viewerCan.withdraw).map(({ id }) => id);
  const stopped = consents.filter(({ viewerCan }) => viewerCan.resume).map(({ id }) => id);
  if (held.length < 2 && stopped.length < 2) return null;
  return (
    <div className="consent-all stack-s">
      <ActionError error={stop.error ?? resume.error} />
      <Actions>
        {held.length > 1 && (
          <Button small icon="undo" busy={stop.isPending && t.sending} onClick={() => stop.mutate(held)}>
            {t.stopAll(held.length)}
          </Button>
        )}
        {stopped.length > 1 && (
          <Button small icon="check" busy={resume.isPending && t.sending} onClick={() => resume.mutate(stopped)}>
            {t.resumeAll(stopped.length)}
          </Button>
        )}
      </Actions>
    </div>
  );
}
