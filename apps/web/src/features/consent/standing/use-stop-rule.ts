import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { EndStandingRuleDoc, ResumeStandingRuleDoc } from '../../../gql/consent.ts';
import { useErrorText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { messages } from './messages.ts';

/** Takes a stop back: the rule of this school holds as it did, and so does what stopped with it. */
export function useResumeRule(schoolId: string) {
  const t = useT(messages);
  const queries = useQueryClient();
  return useMutation({
    ...ACT,
    mutationFn: () => request(ResumeStandingRuleDoc, { schoolId }),
    onSuccess: async () => {
      toast({ text: t.resumed, icon: 'check', about: [schoolId] });
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries(),
  });
}

/** Ends a rule in one press; the way back stands in the message, and for a day in its place. Told whether what it shared stops too. */
export function useStopRule(schoolId: string) {
  const t = useT(messages);
  const words = useErrorText();
  const queries = useQueryClient();
  const { mutate: resume } = useResumeRule(schoolId);
  return useMutation({
    ...ACT,
    mutationFn: (withdraw: boolean) => request(EndStandingRuleDoc, { schoolId, withdraw }),
    onSuccess: async ({ endStandingRule: works }) => {
      const undo = () => resume(undefined, { onError: (error) => toast({ text: words(error), icon: 'warn' }) });
      toast({ text: t.stopped(works), icon: 'undo', about: [schoolId], undo });
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries(),
  });
}
