import { opened, SCHOOL_OF, sees, type Answer, type Viewer, type Work } from './oracle.ts';

/** Who may know that a work of noord is there, when noord shows cards; told from the prose, without code of the program. */
export function seesCard(viewer: Viewer, work: Work): boolean {
  const school = SCHOOL_OF[viewer];
  // For colleagues at other schools, and only of what they do not see anyway.
  if (school === undefined || school === 'noord' || sees(viewer, work)) return false;
  if (!work.published || work.restricted) return false;
  const answers: Answer[] = [work.anna, ...(work.bram === null ? [] : [work.bram])];
  // A no, or a maker who stopped: as if it were not there. The same when the school itself stopped allowing it.
  if (answers.some((answer) => answer === 'declined' || answer === 'withdrawn')) return false;
  if (!work.cleared && answers.some((answer) => answer !== 'none')) return false;
  // Whoever was asked and chose some schools, left the others out. (What has expired here was given to all.)
  const silent: readonly Answer[] = ['none', 'requested', 'cancelled', 'lapsed', 'expired'];
  return answers.every((answer) => silent.includes(answer) || opened(answer).has(school));
}
