/** What the generator writes: the shapes that the demo is seeded from, and a little more. */
import type { DemoComment, DemoContribution, DemoMaterial, DemoPerson } from '../../apps/api/src/demo/world.ts';

export type { DemoAnswer, DemoSchool } from '../../apps/api/src/demo/world.ts';

export type Person = DemoPerson & { subjects: string[] };

export type Material = DemoMaterial;

export type Reaction = NonNullable<DemoComment['reactions']>[number];

/** A comment may have a key, so that a notice can point at it. */
export type Comment = Omit<DemoComment, 'replies'> & { key?: string; reactions: Reaction[]; replies: Comment[] };

export type Contribution = Omit<DemoContribution, 'comments'> & { domain?: string; reactions: Reaction[]; comments: Comment[] };
