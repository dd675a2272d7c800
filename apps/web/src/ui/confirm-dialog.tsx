import { useState, type ReactNode } from 'react';
import { useT } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { messages } from './messages.ts';
import { ActionError } from './state.tsx';

/** Asks before something that is hard to take back. Stays open with the reason when it could not be done. */
export function ConfirmDialog({
  title,
  confirm,
  busy: busyWord,
  danger = false,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  /** The verb on the button: "Ja, log overal uit". */ confirm: string;
  busy: string;
  danger?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useT(messages);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = () => {
    setBusy(true);
    setError(null);
    onConfirm()
      .then(onClose, setError)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button look={danger ? 'danger' : 'primary'} busy={busy && busyWord} onClick={go}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      {children}
      <ActionError error={error} />
    </Dialog>
  );
}
