/** The shapes of the JSON files under `apps/api/demo`. */
export interface School {
  key: string; slug: string; name: string; kind: 'roc' | 'aoc' | 'vakinstelling'; town: string; lat: number; lon: number;
  /** What stands behind the @ of its people. */
  domain: string; neighbours: string[]; intro: string;
}

export interface Membership { school: string; roles: string[] }

export interface Person {
  key: string; name: string; email: string;
  /** First membership; a second one stands under `also`. */
  school: string; roles: string[]; also?: Membership[];
  subjects: string[]; domains: string[]; levels: string[]; askMeAbout?: string[]; locale: 'nl' | 'en';
  suspended?: true; platformModerator?: true;
}

export type AnswerState = 'none' | 'requested' | 'granted' | 'declined' | 'withdrawn' | 'expired' | 'lapsed';

export interface Scope { mode: 'all' | 'include' | 'except' | 'public'; schools: string[]; futureMembers: boolean }

export interface Answer {
  maker: string; state: AnswerState;
  /** Present from `requested` on, except after a no or silence. */
  scope?: Scope; licence?: string; attribution?: 'name' | 'role' | 'none';
  /** Days from today until it ends; negative when it has ended; absent: until the maker stops. */
  untilDays?: number;
}

export interface Material {
  key: string; school: string; file: string; captions?: string; title: string; description: string; makers: string[]; domain: string; levels: string[];
  form: string; durationMinutes: number; tools: string[]; bateson: string[]; bouwstenen: string[]; ict: string[];
  licence: 'use' | 'adapt' | 'cc-by' | 'cc-by-sa'; kind: 'course' | 'video' | 'document' | 'module'; lang: 'nl' | 'en';
  publishedDaysAgo: number; status: 'draft' | 'published';
  /** The school's own permission. */
  clearance: boolean;
  consent: { answers: Answer[] };
}

export interface Comment {
  author: string; body: string; minutesAfter: number;
  /** Set on comments that a notice points at. */
  key?: string;
  reactions: { person: string; kind: 'helpful' | 'thanks' | 'tried' }[];
  replies: Omit<Comment, 'replies'>[];
}

export interface Contribution {
  key: string; kind: 'tip' | 'review' | 'question'; author: string; school: string; about?: string; title: string; body: string; domain?: string;
  tools?: string[]; rating?: number; aspects?: Record<string, number>; hours?: number; audience: 'school' | 'everyone'; daysAgo: number;
  solved?: true;
  reactions: Comment['reactions']; comments: Comment[];
}
