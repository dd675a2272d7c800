import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { SetFileLocalDoc } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { MaterialFile } from '../file-words.ts';
import { messages } from './messages.ts';

/** Whether a file goes with the work or stays at its school, and for its makers the way to change that. */
export function LocalFile({ file, edit }: { file: MaterialFile; edit: boolean }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const set = useMutation({
    mutationFn: (local: boolean) => request(SetFileLocalDoc, { fileId: file.id, local }),
    onSuccess: async (_, local) => {
      toast({ text: local ? t.madeLocal : t.madeCore });
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      {file.local && <Badge icon="shield">{t.isLocal}</Badge>}
      {edit && (
        <Button small look="quiet" onClick={() => set.mutate(!file.local)}>
          {file.local ? t.makeCore : t.makeLocal}
        </Button>
      )}
      <ActionError error={set.error} />
    </>
  );
}
