import { useRouter } from '@tanstack/react-router';
import { useSessionChanged } from '../../app/session.ts';
import { forgetTyped } from './typed.ts';

/** What follows once someone is in: forget the visitor, and go there. */
export function useEnter(): (to: string) => Promise<void> {
  const router = useRouter();
  const changed = useSessionChanged();
  return async (to) => {
    forgetTyped();
    router.history.push(to);
    await changed();
  };
}
