import { LIMITS } from '@deelgenoot/kernel';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Draft } from '../../../app/drafts.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { messages } from './messages.ts';
import { PersonalNote } from './personal-note.tsx';

/**
 * A field for words that go to people, with a draft that survives; `start` is what it begins with. `onSend` may take a while (an edit) or be done at
 * once (a message that travels by itself).
 */
export function Composer({
  draft,
  start = '',
  label,
  send,
  busy: busyWord,
  focus = false,
  onSend,
  onTyping,
  onCancel,
  cancel,
  children,
}: {
  draft: Draft<string>;
  start?: string;
  label: string;
  send: string;
  busy?: string;
  focus?: boolean;
  onSend: (body: string) => void | Promise<void>;
  onTyping?: () => void;
  onCancel?: () => void;
  cancel?: string;
  children?: ReactNode;
}) {
  const t = useT(messages);
  const format = useFormat();
  const [error, setError] = useState<unknown>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const body = draft.value.trim();
    const wrong = body === '' ? t.nothing : body.length > LIMITS.body ? t.tooLong(format.number(body.length), format.number(LIMITS.body)) : null;
    setFault(wrong);
    if (wrong || busy) return void (wrong && field.current?.focus());
    setError(null);
    const done = onSend(body);
    if (done) {
      setBusy(true);
      try {
        await done;
      } catch (refusal) {
        setError(refusal);
        return;
      } finally {
        setBusy(false);
      }
    }
    draft.clear();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    if (event.key === 'Escape') onCancel?.();
  };
  return (
    <form className="composer" aria-live="off" noValidate onSubmit={(event) => void submit(event)}>
      {children}
      <div className={onCancel ? 'stack-s' : 'composer-row'}>
        <TextArea
          wide
          voice
          rows={2}
          label={label}
          ref={field}
          error={fault}
          value={draft.value}
          onKeyDown={onKeyDown}
          onValue={(next) => {
            draft.setValue(next);
            setFault(null);
            if (next !== '') onTyping?.();
          }}
        />
        <span className="acts">
          <Button type="submit" look="primary" icon="send" busy={busy && busyWord}>
            {send}
          </Button>
          {onCancel && <Button onClick={onCancel}>{cancel}</Button>}
        </span>
      </div>
      <p className="meta composer-note">
        {draft.savedAt !== null && draft.value !== start ? <SavedNote at={draft.savedAt} /> : <span className="wide-only">{t.placeHint}</span>}
      </p>
      <PersonalNote text={draft.value} />
      <ActionError error={error} />
    </form>
  );
}
