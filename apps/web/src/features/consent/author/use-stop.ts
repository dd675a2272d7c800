import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../../i18n/language.ts';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { focusTitle, inBatches } from '../batches.ts';
import { useDoor } from '../door.ts';
import { messages } from './messages.ts';

/** Takes back a yes, or many. When it is done, other schools no longer see the works. */
export function useStop() {
  const t = useT(messages);
  const queries = useQueryClient();
  const door = useDoor();
  return useMutation({
    ...ACT,
    mutationFn: (ids: readonly string[]) => inBatches(ids, door.stop),
    onSuccess: async (_, ids) => {
      toast({ text: t.stopped(ids.length), icon: 'undo' });
      await queries.invalidateQueries();
      focusTitle();
    },
    onError: () => queries.invalidateQueries(),
  });
}
