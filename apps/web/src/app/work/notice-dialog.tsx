import { useState } from 'react';
import { GiveNoticeDoc } from '../../gql/app.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { OptionGroup } from '../../ui/options.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { ActionError } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { request } from '../api.ts';
import { useDraft } from '../drafts.ts';
import { messages } from './messages.ts';
import type { NoticeSubject } from './notice-button.tsx';

/** These say too little without a word about what is meant. */
const NEEDS_WORDS: readonly string[] = ['illegal', 'maker', 'answer', 'other'];

/** What only a work has. */
const OF_MAKERS: readonly string[] = ['maker', 'answer'];

interface Notice {
  readonly reason: string | null;
  readonly explanation: string;
}

const EMPTY: Notice = { reason: null, explanation: '' };

/** Tells moderators what is wrong with something. What is written survives a closed dialog. */
export function NoticeDialog({ subject, onClose }: { subject: NoticeSubject; onClose: () => void }) {
  const t = useT(messages).notice;
  const draft = useDraft<Notice>(`notice:${subject.kind}:${subject.id}`, EMPTY);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { reason, explanation } = draft.value;
  const needsWords = reason !== null && NEEDS_WORDS.includes(reason) && explanation.trim() === '';

  const send = async () => {
    setTried(true);
    if (reason === null || needsWords) return;
    setBusy(true);
    setError(null);
    try {
      await request(GiveNoticeDoc, { subjectKind: subject.kind, subjectId: subject.id, reason, explanation: explanation.trim() || null });
      draft.clear();
      toast({ text: t.sent });
      onClose();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button look="primary" busy={busy && t.sending} onClick={() => void send()}>
            {t.send}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      <p className="quiet">{subject.kind === 'material' ? t.lead : t.leadWords}</p>
      <OptionGroup
        legend={t.reason}
        error={tried && reason === null && t.chooseReason}
        value={reason}
        onValue={(next) => draft.setValue({ reason: next, explanation })}
        options={Object.entries(t.reasons)
          .filter(([value]) => subject.kind === 'material' || !OF_MAKERS.includes(value))
          .map(([value, [title, text]]) => ({ value, title, text }))}
      />
      <TextArea
        label={t.explanation}
        help={t.explanationHelp}
        maxLength={5000}
        error={tried && needsWords && t.explanationNeeded}
        value={explanation}
        onValue={(next) => draft.setValue({ reason, explanation: next })}
        note={draft.savedAt !== null && explanation !== '' && <SavedNote at={draft.savedAt} />}
      />
      <ActionError error={error} />
    </Dialog>
  );
}
