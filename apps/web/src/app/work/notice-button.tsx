import { lazy, Suspense, useState } from 'react';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { messages } from './messages.ts';

const NoticeDialog = lazy(async () => ({ default: (await import('./notice-dialog.tsx')).NoticeDialog }));

export interface NoticeSubject {
  /** "material", "contribution", "comment" */
  readonly kind: string;
  readonly id: string;
}

/** "Meld een probleem", for anything that can be moderated. Show it where `viewerCan.notice`. */
export function NoticeButton({ subject }: { subject: NoticeSubject }) {
  const t = useT(messages).notice;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small icon="flag" onClick={() => setOpen(true)}>
        {t.button}
      </Button>
      {open && (
        <Suspense>
          <NoticeDialog subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
