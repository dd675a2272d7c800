import type { Viewer } from '@deelgenoot/access';
import { type Decision, refuse } from '@deelgenoot/kernel';
import type { ConsentRow } from '../consent/consent.ts';

/** A receipt is its author's alone; for everybody else, the managers who asked too, it is not there. */
export const maySeeReceipt = (viewer: Viewer, consent: Pick<ConsentRow, 'authorId'>): Decision =>
  viewer.personId === consent.authorId || refuse('NOT_FOUND', 'NOT_FOUND');
