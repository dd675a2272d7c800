import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import {
  AnswerByLinkDoc,
  ChangeTermsByLinkDoc,
  ConsentLinkDoc,
  ConsentLinkPreviewDoc,
  DisownAnswerByLinkDoc,
  LeaveWorkByLinkDoc,
  ResumeByLinkDoc,
  StayOnWorkByLinkDoc,
  WithdrawByLinkDoc,
  type ConsentLinkPageFragment,
} from '../../../gql/consent.ts';
import { type Door, previewOptions } from '../door.ts';

/** The token in the address of the page. */
export const tokenOf = (search: string): string => new URLSearchParams(search).get('token') ?? '';

/**
 * The door of a link. Every answer uses its link up and brings the next one, which takes its place in the address: what
 * is left is answered without another mail, also after a reload.
 */
export function useLinkDoor(): Door {
  const queries = useQueryClient();
  const router = useRouter();
  return useMemo(() => {
    const tokenNow = () => tokenOf(router.state.location.searchStr);
    const goOn = async (page: ConsentLinkPageFragment) => {
      if (page.token === null) return;
      queries.removeQueries({ queryKey: queryOf(ConsentLinkDoc, { token: tokenNow() }).queryKey });
      queries.setQueryData(queryOf(ConsentLinkDoc, { token: page.token }).queryKey, { consentLink: page });
      await router.navigate({
        to: '.' as string,
        search: ((before: object) => ({ ...before, token: page.token })) as never,
        replace: true,
        resetScroll: false,
      });
    };
    return {
      answer: async (answers) => goOn((await request(AnswerByLinkDoc, { token: tokenNow(), answers })).answerByLink),
      stop: async (consentIds) => goOn((await request(WithdrawByLinkDoc, { token: tokenNow(), consentIds })).withdrawByLink),
      resume: async (consentIds) => goOn((await request(ResumeByLinkDoc, { token: tokenNow(), consentIds })).resumeByLink),
      change: async (consentId, terms) => goOn((await request(ChangeTermsByLinkDoc, { token: tokenNow(), consentId, terms })).changeTermsByLink),
      leave: async (materialId) => goOn((await request(LeaveWorkByLinkDoc, { token: tokenNow(), materialId })).leaveWorkByLink),
      stay: async (materialId) => goOn((await request(StayOnWorkByLinkDoc, { token: tokenNow(), materialId })).stayOnWorkByLink),
      disown: (consentId, explanation) => request(DisownAnswerByLinkDoc, { token: tokenNow(), consentId, explanation }),
      madePage: (materialId) => ({ to: '/antwoord', search: { token: tokenNow(), gemaakt: materialId } }),
      preview: (materialIds, terms) =>
        previewOptions(
          [ConsentLinkPreviewDoc.name, { materialIds, terms }],
          async (signal) => (await request(ConsentLinkPreviewDoc, { token: tokenNow(), materialIds, terms }, { signal })).consentLinkPreview,
        ),
    };
  }, [queries, router]);
}
