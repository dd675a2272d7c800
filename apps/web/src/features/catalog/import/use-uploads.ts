import { useEffect, useSyncExternalStore } from 'react';
import { carryOverTus } from '../../../app/tus-carry.ts';
import { UploadQueue, type QueueState } from './upload-queue.ts';

const queues = new Map<string, UploadQueue>();

/** The one queue of a person in this window. */
export function queueOf(personId: string): UploadQueue {
  const known = queues.get(personId) ?? new UploadQueue(`deelgenoot:uploads:${personId}`, carryOverTus, localStorage);
  queues.set(personId, known);
  return known;
}

/** The queue, and what is in it now. While files travel, leaving the window asks first; a connection that is back goes on by itself. */
export function useUploads(personId: string): { queue: UploadQueue; state: QueueState } {
  const queue = queueOf(personId);
  const state = useSyncExternalStore(queue.subscribe, queue.read);
  const sending = state.phase === 'sending';
  const cutOff = state.phase === 'stuck' && state.items.some(({ code }) => code === 'UNAVAILABLE');
  useEffect(() => {
    if (!sending) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [sending]);
  useEffect(() => {
    if (!cutOff) return;
    const goOn = () => queue.start();
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, [cutOff, queue]);
  return { queue, state };
}
