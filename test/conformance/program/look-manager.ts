import type { Seen } from './look.ts';
import type { Oracle } from './oracle.ts';
import type { Stage, Staged } from './stage.ts';

interface Answered {
  board: { nodes: { status: string; yes: number; waiting: number; schoolCount: number; older: object | null; material: { id: string } }[] };
  summary: { total: number; shared: number; olderOnly: number; counts: { status: string; count: number }[] };
  reach: { count: number; school: { id: string } }[];
}

/** The manager's board with its numbers, and which schools see the work. It is the only one of its school. */
export async function wrongOnBoard(stage: Stage, work: Staged, oracle: Oracle): Promise<Seen[]> {
  const others = stage.others().filter(({ name }) => oracle.takesPart(name));
  const seenBy = others.map(({ name, id }) => `${name}: worksSeenBy(schoolId: $school, readers: "${id}", first: 1) { nodes { id } }`);
  const { board, summary, reach, ...readers } = await stage.world.at.manon.ask<Answered & Record<string, { nodes: { id: string }[] }>>(
    `query ($school: ID!) {
      board: consentBoard(schoolId: $school, first: 2) { nodes { status yes waiting schoolCount older { __typename } material { id } } }
      summary: consentBoardSummary(schoolId: $school) { total shared olderOnly counts { status count } }
      reach: schoolReach(schoolId: $school) { count school { id } } ${seenBy.join(' ')} }`,
    { school: stage.cast.schools.noord },
  );
  const [row] = board.nodes;
  const { makers, questions } = oracle.answers;
  const isShared = oracle.isShared(oracle.newest);
  const isOlder = !isShared && oracle.isSharedAtAll();
  return [
    ['board', board.nodes.map(({ material }) => material.id), [work.id]],
    ['board, shared', row?.status === 'SHARED', isShared],
    ['board, waiting', row?.waiting, [...makers].filter((maker) => questions.has(maker)).length],
    ['board, yes', row?.yes, [...makers].filter((maker) => !questions.has(maker) && oracle.yesesOf(maker, oracle.newest).length > 0).length],
    ['board, schools', row?.schoolCount, oracle.countAt(oracle.newest)],
    ['board, older version', row?.older !== null, isOlder],
    ['board, in all', summary.total, 1],
    ['board, shared works', summary.shared, Number(isShared || isOlder)],
    ['board, works with an older version', summary.olderOnly, Number(isOlder)],
    ['board, counts', summary.counts, [{ status: row?.status, count: 1 }]],
    ...others.flatMap(({ name, id }): Seen[] => [
      [`works seen by ${name}`, (readers[name] as { nodes: { id: string }[] }).nodes[0]?.id === work.id, oracle.reachesAny(name)],
      [`reach of ${name}`, reach.find(({ school }) => school.id === id)?.count, Number(oracle.reachesAny(name))],
    ]),
  ];
}
