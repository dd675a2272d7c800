import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ActionError, Note } from '../../ui/state.tsx';

/** Asks once more, in the page, where the button was: what will happen, yes, or leave it. */
export function Confirm({
  title,
  text,
  yes,
  busyWord,
  no,
  danger = false,
  onYes,
  onNo,
}: {
  title: string;
  text: ReactNode;
  yes: string;
  busyWord: string;
  no: string;
  danger?: boolean;
  onYes: () => Promise<void>;
  onNo: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const going = useRef(false);
  const go = async () => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setError(null);
    try {
      await onYes();
    } catch (fault) {
      setError(fault);
    } finally {
      going.current = false;
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <Note
        tone="wait"
        icon="question"
        title={title}
        status
        actions={
          <>
            <Button look={danger ? 'danger' : 'primary'} busy={busy && busyWord} onClick={() => void go()}>
              {yes}
            </Button>
            <Button onClick={onNo}>{no}</Button>
          </>
        }
      >
        <p>{text}</p>
      </Note>
      <ActionError error={error} />
    </div>
  );
}
