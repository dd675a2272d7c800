import type { Viewer } from '@deelgenoot/access';
import { mayUseLink } from '@deelgenoot/identity';
import { allOf, DAY, type Decision, DEFAULTS, HOUR, refuse } from '@deelgenoot/kernel';
import type { ConsentRow } from '../consent/consent.ts';

/** `answer`: to what waits; `manage`: also to stop and change what stands, in a link that came after an answer or was asked for. */
export type LinkPurpose = 'answer' | 'manage';

/** A link in a mail, with which someone without an account says what becomes of their work. */
export interface AnswerLink {
  readonly id: string;
  readonly personId: string;
  /** Where it went. */
  readonly email: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Somebody began with it in another browser than this one. */
  readonly elsewhere?: boolean;
  /** Whose account has the address, when a school named them as a maker without knowing that. */
  readonly ownerId?: string | null;
}

/** Whoever is signed in as someone else got it from another: they learn so, and nothing more. */
const isTheirs = (viewer: Viewer, link: AnswerLink): Decision =>
  viewer.personId === null || viewer.personId === link.personId || viewer.personId === link.ownerId || refuse('LINK_NOT_YOURS', 'DENIED');

/** It goes on where it was begun, so that passing it on gives nothing; its own person, signed in, is known anyhow. */
const isHere = (viewer: Viewer, { elsewhere = false }: AnswerLink): Decision => !elsewhere || viewer.personId !== null || refuse('LINK_ELSEWHERE', 'DENIED');

/** Whether it opens its page. Looking uses nothing up: programs that scan mail look too. */
export const mayOpen = (viewer: Viewer, link: AnswerLink | null, now: Date): Decision =>
  link === null ? mayUseLink(null, now) : allOf(isTheirs(viewer, link), mayUseLink(link, now), isHere(viewer, link));

/** How long a link works: one that was asked for is used at once or not at all. */
export const LIVES: Record<LinkPurpose, number> = { answer: DEFAULTS.linkLives, manage: DAY };

/** Whether this link stops this yes. The mail with a question takes back only what was answered since it was sent: it may have been shown to others. */
export const stops = (link: AnswerLink, { answeredAt }: Pick<ConsentRow, 'answeredAt'>): boolean =>
  link.purpose === 'manage' || (answeredAt !== null && answeredAt.getTime() >= link.expiresAt.getTime() - LIVES.answer);

/**
 * Whether this link takes this stop back. A stop that the author made elsewhere is theirs to undo: the mail with a question may have been
 * shown to others.
 * @param stopped what was stopped with this link
 */
export const resumes = (link: AnswerLink, stopped: ReadonlySet<string>, { id }: Pick<ConsentRow, 'id'>): boolean =>
  link.purpose === 'manage' || stopped.has(id);

/** Stopping, and taking a stop back. */
export const mayStopBy = (viewer: Viewer, link: AnswerLink | null, rows: readonly Pick<ConsentRow, 'answeredAt'>[], now: Date): Decision =>
  allOf(mayOpen(viewer, link, now), (link !== null && rows.every((row) => stops(link, row))) || refuse('NOT_ALLOWED'));

/** Other terms in the place of those that hold. */
export const mayManageBy = (viewer: Viewer, link: AnswerLink | null, now: Date): Decision =>
  allOf(mayOpen(viewer, link, now), link?.purpose === 'manage' || refuse('NOT_ALLOWED'));

/** The receipt of an answer, as far as the link may tell of it. */
export const mayReadReceiptBy = (link: AnswerLink, consent: Pick<ConsentRow, 'answeredAt'>): Decision =>
  stops(link, consent) || refuse('NOT_FOUND', 'NOT_FOUND');

/** So many fresh links may be asked for within an hour. */
const FRESH = 5;

/** A fresh link, also in the place of one that was used or is too old. It goes to the same address only. */
export const mayAskFresh = (viewer: Viewer, link: AnswerLink | null, mailedAt: readonly Date[], now: Date): Decision => {
  const recent = mailedAt.map((at) => at.getTime() + HOUR - now.getTime()).filter((wait) => wait > 0);
  return allOf(
    link === null ? refuse('LINK_INVALID', 'NOT_FOUND') : isTheirs(viewer, link),
    recent.length < FRESH || refuse('RATE_LIMITED', 'LIMITED', { retryAfterSeconds: Math.ceil(Math.min(...recent) / 1000) }),
  );
};

/** `m•••@school.nl`: enough for the owner to know which mailbox is meant. */
export const masked = (email: string): string => email.replace(/^(.).*(?=@)/, '$1•••');
