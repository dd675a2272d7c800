import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '../../../app/drafts.ts';
import type { ConsentAnswerInput, TermsInput } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { focusTitle, inBatches } from '../batches.ts';
import { useDoor } from '../door.ts';
import { useToday } from '../use-today.ts';
import { choiceFrom, faultOf, isCreativeCommons, termsInput, type TermsChoice } from '../terms/choice.ts';
import { inputOf } from '../terms/use-preview.ts';
import { messages } from './messages.ts';
import type { Unit } from './questions.ts';

/** An answer that is being sent; `confirmed` after the second question about Creative Commons. */
interface Say {
  readonly yes: boolean;
  readonly confirmed: boolean;
}

/**
 * Everything between a question and its answer. The answer starts at what was asked; "Ja, maar …" makes a choice of one's
 * own out of it, which is kept on this device until the answer is given.
 */
export function useAnswer(unit: Unit) {
  const t = useT(messages);
  const queries = useQueryClient();
  const today = useToday();
  const door = useDoor();
  const { consents } = unit;
  const draft = useDraft<TermsChoice | null>(`consent:${unit.key}`, null);
  const [showFaults, setShowFaults] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const choice = draft.value;
  const fault = choice && faultOf(choice, today);

  /** Without terms of one's own the answer is to what was asked; only a licence that was confirmed has to be said again. */
  const termsFor = (asked: Unit['consents'][number]['asked'], confirmed: boolean): TermsInput | undefined => {
    if (choice) return termsInput(choice, today, confirmed);
    return confirmed && isCreativeCommons(asked.licence) ? { ...inputOf(asked, today), confirmCreativeCommons: true } : undefined;
  };
  const send = useMutation({
    ...ACT,
    mutationFn: async ({ yes, confirmed }: Say) => {
      const answers = consents.map(({ id, asked }): ConsentAnswerInput => ({ consentId: id, yes, terms: yes ? termsFor(asked, confirmed) : undefined }));
      await inBatches(answers, door.answer);
    },
    onSuccess: async (_, { yes }) => {
      draft.clear();
      toast({
        text: yes ? t.saidYes(consents.length) : consents.some(({ earlier }) => earlier) ? t.saidNoEarlier : t.saidNo(consents.length),
        icon: yes ? 'check' : 'minus',
      });
      await queries.invalidateQueries();
      focusTitle();
    },
    // Someone may have answered on another screen, or an earlier batch did succeed: show how things stand.
    onError: () => queries.invalidateQueries(),
  });

  const say = (yes: boolean) => {
    if (yes && fault) return setShowFaults(true);
    const open = choice ? isCreativeCommons(choice.licence) : consents.some(({ asked }) => isCreativeCommons(asked.licence));
    if (yes && open) return setConfirming(true);
    send.mutate({ yes, confirmed: false });
  };
  return {
    choice,
    fault,
    showFaults,
    today,
    savedAt: draft.savedAt,
    busy: send.isPending,
    error: send.error,
    say,
    choose: draft.setValue,
    /** "Ja, maar …" */
    open: () => {
      const [first] = consents;
      if (first) draft.setValue(choiceFrom(first.asked, today));
    },
    back: () => {
      setShowFaults(false);
      draft.clear();
    },
    confirming,
    confirm: () => {
      setConfirming(false);
      send.mutate({ yes: true, confirmed: true });
    },
    unconfirm: () => setConfirming(false),
  };
}

export type Answering = ReturnType<typeof useAnswer>;
