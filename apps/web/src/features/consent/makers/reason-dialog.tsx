import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { messages } from './messages.ts';

/** Asks for words before something is done. `needed` is what to say when there are none; without it they may be left out. */
export function ReasonDialog({
  title,
  text,
  label,
  help,
  needed,
  go,
  done,
  send,
  onClose,
}: {
  title: string;
  text: string;
  label: string;
  help: string;
  needed?: string;
  go: string;
  done: string;
  send: (words: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useT(messages);
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const missing = needed !== undefined && words.trim() === '';
  const act = useMutation({
    ...ACT,
    mutationFn: () => send(words.trim()),
    onSuccess: async () => {
      toast({ text: done });
      onClose();
      await queries.invalidateQueries();
    },
  });
  const press = () => {
    setTried(true);
    if (!missing) act.mutate();
  };
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button look="primary" busy={act.isPending && t.busy} onClick={press}>
            {go}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      <p>{text}</p>
      <TextArea label={label} help={help} rows={4} maxLength={4500} error={tried && missing && needed} value={words} onValue={setWords} />
      <ActionError error={act.error} />
    </Dialog>
  );
}
