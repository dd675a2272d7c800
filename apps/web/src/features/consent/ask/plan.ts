import type { AskableWorkFragment } from '../../../gql/consent.ts';

export type WorkToAsk = AskableWorkFragment;
type Maker = WorkToAsk['makers'][number];

/** Why a question will not reach someone, as far as can be known before asking; null: it will. */
export type Obstacle = 'notAllowed' | 'notPublished' | 'alreadyAsked' | 'alreadyYes' | 'saidNo' | null;

export interface Ask {
  readonly work: WorkToAsk;
  readonly maker: Maker;
  readonly obstacle: Obstacle;
}

export interface AskedMaker {
  readonly key: string;
  readonly name: string;
  readonly asks: readonly Ask[];
}

function obstacleOf(work: WorkToAsk, { consentState }: Maker): Obstacle {
  if (!work.viewerCan.askConsent) return 'notAllowed';
  if (work.status !== 'PUBLISHED') return 'notPublished';
  switch (consentState) {
    case 'REQUESTED':
      return 'alreadyAsked';
    case 'GRANTED':
      return 'alreadyYes';
    case 'DECLINED':
    case 'WITHDRAWN':
      return 'saidNo';
    default:
      return null;
  }
}

/** What would be asked of whom, by name of the maker. The server decides; this is what can be seen beforehand. */
export function planOf(works: readonly WorkToAsk[]): {
  readonly makers: readonly AskedMaker[];
  readonly withoutMaker: readonly WorkToAsk[];
  readonly questions: number;
  readonly hopeless: boolean;
} {
  const byMaker = new Map<string, { name: string; asks: Ask[] }>();
  for (const work of works) {
    for (const maker of work.makers) {
      const key = maker.person?.id ?? maker.label;
      const entry = byMaker.get(key) ?? { name: maker.person?.name ?? maker.label, asks: [] };
      entry.asks.push({ work, maker, obstacle: obstacleOf(work, maker) });
      byMaker.set(key, entry);
    }
  }
  const makers = [...byMaker].map(([key, entry]) => ({ key, ...entry })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const asks = makers.flatMap((one) => one.asks);
  return {
    makers,
    withoutMaker: works.filter(({ makers: all }) => all.length === 0),
    questions: asks.filter(({ obstacle }) => obstacle === null).length,
    // Whoever said yes can be asked for more, so only the server knows.
    hopeless: asks.every(({ obstacle }) => obstacle !== null && obstacle !== 'alreadyYes'),
  };
}
