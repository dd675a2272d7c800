import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { request } from '../../../app/api.ts';
import type { Me } from '../../../app/session.ts';
import { ContributeDoc, type ContributionInput } from '../../../gql/community.ts';
import { toast } from '../../../ui/toast.tsx';
import { schoolOf, type Audience } from './audience-field.tsx';

/** Posts a tip, a question or a review, and goes to where people talk about it. */
export function useContribute(me: Me) {
  const router = useRouter();
  const queries = useQueryClient();
  return async (input: Omit<ContributionInput, 'audience' | 'schoolId'>, audience: Audience, done: { readonly text: string; readonly to?: string }) => {
    const { contribute } = await request(ContributeDoc, { input: { ...input, audience: audience.choice, schoolId: schoolOf(me, audience)?.id ?? null } });
    toast({ text: done.text });
    // Lists, counts and averages of what it is about: all of them may be another now.
    void queries.invalidateQueries();
    router.history.push(done.to ?? `/gesprek/${contribute.id}`);
  };
}
