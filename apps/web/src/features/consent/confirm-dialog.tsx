import { Button, Even } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionError } from '../../ui/state.tsx';
import type { ConfirmProps } from './confirm.tsx';

/** The dialog behind `Confirm`. */
export function ConfirmDialog({ title, text, yes, no, busy, error, onYes, onNo }: ConfirmProps) {
  return (
    <Dialog open alert onClose={onNo} title={title}>
      <p>{text}</p>
      <ActionError error={error} />
      <Even>
        <Button look="even" busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button look="even" onClick={onNo}>
          {no}
        </Button>
      </Even>
    </Dialog>
  );
}
