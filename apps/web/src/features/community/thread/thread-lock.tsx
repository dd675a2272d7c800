import { useState } from 'react';
import { HideForm } from '../../../app/moderate/hide-form.tsx';
import { Reasons } from '../../../app/moderate/reasons.tsx';
import { RestoreForm } from '../../../app/moderate/restore-form.tsx';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import type { Thread } from './comments.ts';
import { messages } from './messages.ts';

/** Why a conversation is closed, for who began it; and for its moderators the way to close and open it. */
export function ThreadLock({ thread, myId }: { thread: Thread; myId: string | null }) {
  const t = useT(messages);
  const [open, setOpen] = useState(false);
  const { id, locked, restriction, contribution, viewerCan } = thread;
  if (!viewerCan.lock && !restriction) return null;
  const close = () => setOpen(false);
  const subject = { kind: 'thread', id, author: contribution?.author?.name ?? null };
  return (
    <Section title={locked ? t.locked : t.order}>
      <div className="stack-s">
        {restriction && <Reasons restriction={restriction} mine={contribution?.author?.id === myId} />}
        {viewerCan.lock && !open && (
          <>
            <p className="quiet">{locked ? t.unlockText : t.lockText}</p>
            <Button small icon="lock" onClick={() => setOpen(true)}>
              {locked ? t.unlock : t.lock}
            </Button>
          </>
        )}
        {open && (locked ? <RestoreForm subject={subject} onDone={close} onCancel={close} /> : <HideForm subject={subject} onDone={close} onCancel={close} />)}
      </div>
    </Section>
  );
}
