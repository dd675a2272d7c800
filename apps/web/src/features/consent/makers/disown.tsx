import { lazy, Suspense, useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { useDoor } from '../door.ts';
import { messages } from './messages.ts';

const ReasonDialog = lazy(async () => ({ default: (await import('./reason-dialog.tsx')).ReasonDialog }));

/** "This yes is not mine": a word to the moderators. */
export function Disown({ consentId, title }: { consentId: string; title: string }) {
  const t = useT(messages);
  const door = useDoor();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" icon="flag" aria-label={t.disownOf(title)} onClick={() => setOpen(true)}>
        {t.disown}
      </Button>
      {open && (
        <Suspense>
          <ReasonDialog
            title={t.disownTitle}
            text={t.disownText}
            label={t.disownLabel}
            help={t.disownHelp}
            go={t.disownGo}
            done={t.disowned}
            send={(words) => door.disown(consentId, words || null)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
