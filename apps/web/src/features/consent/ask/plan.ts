import type { AskableWorkFragment } from '../../../gql/consent.ts';

export type WorkToAsk = AskableWorkFragment;
type Position = NonNullable<WorkToAsk['positions']>[number];

/** Why a question will not reach someone, as far as can be known before asking; null: it will. */
export type Obstacle = 'notAllowed' | 'notPublished' | 'left' | 'alreadyAsked' | 'alreadyYes' | 'saidNo' | null;

export interface Ask {
  readonly work: WorkToAsk;
  /** Where the maker stands on the newest version, which is the one that is asked about; null where that is for others to know. */
  readonly position: Position | null;
  readonly obstacle: Obstacle;
  /** From when a maker who said no or stopped can be asked. */
  readonly from: string | null;
}

export interface AskedMaker {
  readonly key: string;
  readonly name: string;
  readonly asks: readonly Ask[];
}

function askOf(work: WorkToAsk, position: Position | null, left: boolean): Ask {
  const from = position?.canAskAt && Date.parse(position.canAskAt) > Date.now() ? position.canAskAt : null;
  return { work, position, obstacle: obstacle(), from };

  function obstacle(): Obstacle {
    if (!work.viewerCan.askConsent) return 'notAllowed';
    if (work.status !== 'PUBLISHED') return 'notPublished';
    if (left) return 'left';
    if (position?.state === 'REQUESTED') return 'alreadyAsked';
    if (position?.covers) return 'alreadyYes';
    return from === null ? null : 'saidNo';
  }
}

/** Whoever said yes can be asked for more; only the server knows whether the terms are more. */
export const mayGetMore = ({ obstacle, from }: Ask): boolean => obstacle === 'alreadyYes' && from === null;

/** What would be asked of whom, by name of the maker. The server decides; this is what can be seen beforehand. */
export function planOf(works: readonly WorkToAsk[]): {
  readonly makers: readonly AskedMaker[];
  readonly withoutMaker: readonly WorkToAsk[];
  readonly questions: number;
  /** How many makers get a message. */
  readonly asked: number;
  readonly hopeless: boolean;
} {
  const byMaker = new Map<string, { name: string; asks: Ask[] }>();
  for (const work of works) {
    for (const { person, label } of work.makers) {
      const key = person?.id ?? label;
      const entry = byMaker.get(key) ?? { name: person?.name ?? label, asks: [] };
      entry.asks.push(askOf(work, work.positions?.find((one) => one.person.id === person?.id) ?? null, person?.left ?? false));
      byMaker.set(key, entry);
    }
  }
  const makers = [...byMaker].map(([key, entry]) => ({ key, ...entry })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const questionsTo = ({ asks }: AskedMaker) => asks.filter(({ obstacle }) => obstacle === null).length;
  const questions = makers.reduce((total, maker) => total + questionsTo(maker), 0);
  return {
    makers,
    withoutMaker: works.filter(({ makers: all }) => all.length === 0),
    questions,
    asked: makers.filter((maker) => questionsTo(maker) > 0).length,
    hopeless: questions === 0 && !makers.some(({ asks }) => asks.some(mayGetMore)),
  };
}
