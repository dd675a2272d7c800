import { readFileSync } from 'node:fs';
import type { Role } from '@deelgenoot/access';

/** Shapes of the invented world in apps/api/demo; a spec holds the files to them. */
export interface DemoSchool {
  key: string;
  slug: string;
  name: string;
  kind: string;
  town: string;
  lat: number;
  lon: number;
  domain: string;
  intro: string;
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  school: string;
  roles: (Role | 'admin')[];
  domains: string[];
  levels: string[];
  askMeAbout?: string[];
  locale: 'nl' | 'en';
  suspended?: boolean;
  platformModerator?: boolean;
  also?: { school: string; roles: Role[] }[];
}

export interface DemoAnswer {
  maker: string;
  state: 'none' | 'requested' | 'granted' | 'declined' | 'withdrawn' | 'expired' | 'lapsed';
  scope?: { mode: 'all' | 'include' | 'except' | 'public'; schools: string[]; futureMembers: boolean };
  licence?: string;
  attribution?: 'name' | 'role' | 'none';
  untilDays?: number;
}

export interface DemoMaterial {
  key: string;
  school: string;
  file: string;
  /** Subtitles beside a film. */
  captions?: string;
  title: string;
  description: string;
  makers: string[];
  domain: string;
  levels: string[];
  form: string;
  durationMinutes: number;
  tools: string[];
  bateson: string[];
  bouwstenen: string[];
  ict: string[];
  licence: string;
  kind: string;
  lang: string;
  publishedDaysAgo: number;
  status: 'draft' | 'published';
  /** False: the school took its own permission back, so nobody elsewhere sees the work. */
  clearance: boolean;
  /** A moderator took the work out of sight. */
  restricted?: { rule: string; reason: string };
  consent: { answers: DemoAnswer[] };
}

export interface DemoReaction {
  kind: string;
  by: string;
}

export interface DemoComment {
  key?: string;
  author: string;
  body: string;
  minutesAfter: number;
  replies?: DemoComment[];
  reactions?: DemoReaction[];
}

export interface DemoTool {
  key: string;
  name: string;
  url?: string;
  kind: string;
  description: { nl: string; en: string };
  needsAccount?: boolean;
  avgNote?: string;
}

export interface DemoToolStatus {
  school: string;
  tool: string;
  status: string;
  reason?: string;
  date: string;
}

export interface DemoNotice {
  reporter: string;
  target: { comment: string } | { contribution: string };
  reason: string;
  explanation: string;
  hoursAgo: number;
}

export interface DemoContribution {
  key: string;
  kind: 'tip' | 'review' | 'question';
  author: string;
  school: string;
  about?: string;
  title?: string;
  body: string;
  tools?: string[];
  rating?: number;
  aspects?: Record<string, number>;
  hours?: number;
  audience: 'school' | 'everyone';
  daysAgo: number;
  solved?: boolean;
  reactions?: DemoReaction[];
  comments: DemoComment[];
}

export const DEMO_DIR = new URL('../../demo/', import.meta.url);

/** One list of the demo world. */
export const readDemo = <T>(name: string): T[] => JSON.parse(readFileSync(new URL(`${name}.json`, DEMO_DIR), 'utf8')) as T[];
