/** Turns the fields of a content entry into the material that the database will hold. */
import type { Entry } from './parse.ts';
import type { DemoAnswer, Material } from './types.ts';
import { codesOf, levelsOf } from './vocabulary.ts';

const states: Record<string, DemoAnswer['state']> = { n: 'none', r: 'requested', g: 'granted', d: 'declined', w: 'withdrawn', e: 'expired', l: 'lapsed' };
const attributions = { n: 'name', r: 'role', 0: 'none' } as const;

/** `all`, `all+` (later members too), `inc.a,b`, `exc.a`, `pub`. */
function scopeOf(code: string): NonNullable<DemoAnswer['scope']> {
  const [mode = '', schools = ''] = code.split('.');
  const names = schools ? schools.split(',') : [];
  if (mode === 'all' || mode === 'all+') return { mode: 'all', schools: [], futureMembers: mode === 'all+' };
  if (mode === 'pub') return { mode: 'public', schools: [], futureMembers: true };
  if ((mode === 'inc' || mode === 'exc') && names.length > 0) return { mode: mode === 'inc' ? 'include' : 'except', schools: names, futureMembers: false };
  throw new Error(`unknown scope ${code}`);
}

/** `anna:g:exc.kade:n:250`, optionally with a licence of her own behind it. */
function answerOf(code: string, asked: string): DemoAnswer {
  const [maker = '', letter = '', scope, attribution, until, licence] = code.split(':');
  const state = states[letter];
  if (!state) throw new Error(`unknown answer ${code}`);
  if (!scope) return { maker, state };
  return {
    maker,
    state,
    scope: scopeOf(scope),
    licence: licence || asked,
    attribution: attributions[(attribution || 'n') as keyof typeof attributions],
    ...(until ? { untilDays: Number(until) } : {}),
  };
}

/** The rule of the house, and then the reason. */
function restrictionOf(words: string): { rule: string; reason: string } {
  const [rule = '', ...reason] = words.split(' ');
  return { rule, reason: reason.join(' ') };
}

/** Where the file of this entry lies, relative to `apps/api/demo/files`. */
export const fileOf = (entry: Entry): string => `${entry.fields['school']}/${entry.key}.${entry.format}`;

export function materialOf(entry: Entry): Material {
  const { fields } = entry;
  const [levels = '', form = '', minutes = '', licence = '', days = '', ...flags] = (fields['tags'] ?? '').split(/\s+/);
  const words = (name: string): string[] => (fields[name] ?? '').split(/\s+/).filter(Boolean);
  return {
    key: entry.key,
    school: fields['school'] ?? '',
    file: fileOf(entry),
    ...(entry.format === 'mp4' || entry.format === 'webm' ? { captions: `${fields['school']}/${entry.key}.vtt` } : {}),
    title: fields['title'] ?? '',
    description: fields['about'] ?? '',
    makers: words('by'),
    domain: entry.domain,
    levels: levelsOf(levels),
    form,
    durationMinutes: Number(minutes),
    tools: words('tools'),
    ...codesOf(fields['codes'] ?? ''),
    licence,
    kind: entry.kind,
    lang: flags.includes('en') ? 'en' : 'nl',
    publishedDaysAgo: Number(days.replace('d', '')),
    status: flags.includes('draft') ? 'draft' : 'published',
    clearance: !flags.includes('noclear'),
    ...(fields['restricted'] ? { restricted: restrictionOf(fields['restricted']) } : {}),
    consent: { answers: words('share').map((code) => answerOf(code, licence)) },
  };
}
