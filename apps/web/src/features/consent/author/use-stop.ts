import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { inBatches } from '../batches.ts';
import { useDoor } from '../door.ts';
import { messages } from './messages.ts';

/**
 * Takes a stop back, or many: a new yes to what held before.
 * @param onDone when the page shows how things stand then
 */
export function useResume(onDone: () => void) {
  const t = useT(messages);
  const queries = useQueryClient();
  const door = useDoor();
  return useMutation({
    ...ACT,
    mutationFn: (ids: readonly string[]) => inBatches(ids, door.resume),
    onSuccess: async (_, ids) => {
      toast({ text: t.resumed(ids.length), about: ids });
      await queries.invalidateQueries();
      onDone();
    },
    onError: () => queries.invalidateQueries(),
  });
}

/**
 * Takes back a yes, or many, in one press, as it was given. When it is done, other schools no longer see the works. Nothing
 * is lost by a slip: the way back stands in the message, and for a day beside the work.
 * @param onDone when the page shows how things stand then; also after the stop was taken back in the message, which is gone with its button
 */
export function useStop(onDone: () => void) {
  const t = useT(messages);
  const words = useErrorText();
  const queries = useQueryClient();
  const door = useDoor();
  const { mutateAsync: resume } = useResume(onDone);
  return useMutation({
    ...ACT,
    mutationFn: (ids: readonly string[]) => inBatches(ids, door.stop),
    onSuccess: async (_, ids) => {
      const undo = () => void resume(ids).catch((error: unknown) => toast({ text: words(error), icon: 'warn' }));
      toast({ text: t.stopped(ids.length), icon: 'undo', about: ids, undo });
      await queries.invalidateQueries();
      onDone();
    },
    onError: () => queries.invalidateQueries(),
  });
}
