import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { CancelRequestsDoc, ConsentBoardDoc, ConsentBoardSummaryDoc, RemindConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { messages } from './messages.ts';

/** What a manager does about questions that wait: remind, or take them back. */
export function useFollowUp() {
  const t = useT(messages);
  const queries = useQueryClient();
  const refresh = () => Promise.all([ConsentBoardDoc, ConsentBoardSummaryDoc].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
  const remind = useMutation({
    ...ACT,
    mutationFn: (consentIds: readonly string[]) => request(RemindConsentsDoc, { consentIds }),
    onSuccess: ({ remindConsent }) => {
      toast({ text: t.reminded(remindConsent), icon: 'bell' });
      return refresh();
    },
    onError: refresh,
  });
  const cancel = useMutation({
    ...ACT,
    mutationFn: (consentIds: readonly string[]) => request(CancelRequestsDoc, { consentIds }),
    onSuccess: ({ cancelConsentRequest }) => {
      toast({ text: t.cancelled(cancelConsentRequest.length), icon: 'undo' });
      return refresh();
    },
    onError: refresh,
  });
  return { remind, cancel };
}
