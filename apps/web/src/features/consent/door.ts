import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { request } from '../../app/api.ts';
import {
  AnswerConsentsDoc,
  ChangeTermsDoc,
  ConsentPreviewDoc,
  DisownAnswerDoc,
  LeaveWorkDoc,
  ResumeSharingDoc,
  type ConsentAnswerInput,
  type PreviewFragment,
  StayOnWorkDoc,
  StopSharingDoc,
  type TermsInput,
} from '../../gql/consent.ts';

/** What a preview asks, for `useQuery`. */
export const previewOptions = (key: readonly unknown[], ask: (signal: AbortSignal) => Promise<PreviewFragment>) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => ask(signal) });

/** By which door an author says what becomes of their work: signed in, or by a link in a mail. The pages are the same. */
export interface Door {
  readonly answer: (answers: readonly ConsentAnswerInput[]) => Promise<unknown>;
  readonly stop: (consentIds: readonly string[]) => Promise<unknown>;
  /** Takes a stop back. */
  readonly resume: (consentIds: readonly string[]) => Promise<unknown>;
  readonly change: (consentId: string, terms: TermsInput) => Promise<unknown>;
  readonly preview: (materialIds: readonly string[], terms: TermsInput) => ReturnType<typeof previewOptions>;
  /** Says of a work: I did not make this. */
  readonly leave: (materialId: string) => Promise<unknown>;
  /** Asked so: I did make this. */
  readonly stay: (materialId: string) => Promise<unknown>;
  /** Tells the moderators that a yes is not theirs. */
  readonly disown: (consentId: string, explanation: string | null) => Promise<unknown>;
  /** Where one says that one did not make a work. */
  readonly madePage: (materialId: string) => { readonly to: string; readonly search: object };
}

const SIGNED_IN: Door = {
  answer: (answers) => request(AnswerConsentsDoc, { answers }),
  stop: (consentIds) => request(StopSharingDoc, { consentIds }),
  resume: (consentIds) => request(ResumeSharingDoc, { consentIds }),
  change: (consentId, terms) => request(ChangeTermsDoc, { consentId, terms }),
  leave: (materialId) => request(LeaveWorkDoc, { materialId }),
  stay: (materialId) => request(StayOnWorkDoc, { materialId }),
  disown: (consentId, explanation) => request(DisownAnswerDoc, { consentId, explanation }),
  madePage: (materialId) => ({ to: `/toestemming/gemaakt/${materialId}`, search: {} }),
  preview: (materialIds, terms) =>
    previewOptions(
      [ConsentPreviewDoc.name, { materialIds, terms }],
      async (signal) => (await request(ConsentPreviewDoc, { materialIds, terms }, { signal })).consentPreview,
    ),
};

export const DoorContext = createContext<Door>(SIGNED_IN);
export const useDoor = (): Door => useContext(DoorContext);
