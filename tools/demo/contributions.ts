/** Reads tips, reviews and questions with their threads (`content/tips.txt`, `reviews.txt`, `questions.txt`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_ASPECTS } from '../../libs/kernel/src/vocabularies.ts';
import { contentDir } from './parse.ts';
import type { Comment, Contribution, Person, Reaction } from './types.ts';
import { domains } from './vocabulary.ts';

const kinds = { '+': 'helpful', '+t': 'tried', '+k': 'thanks' } as const;

function head(line: string, number: number, people: readonly Person[]): Contribution {
  const [kind = '', author = '', audience = '', days = '', ...rest] = line.slice(2).split(/\s+/);
  const of = (sign: string): string | undefined => rest.find((part) => part.startsWith(sign))?.slice(sign.length);
  const tools = of('t:')?.split(',');
  const about = of('~');
  const rating = of('r');
  const hours = of('h');
  const marks = of('a:')?.split('.');
  const domain = of('d:');
  const school = people.find((person) => person.key === author)?.school;
  if (!school) throw new Error(`no person ${author}`);
  if (domain && !domains[domain]) throw new Error(`no domain ${domain}`);
  return {
    key: of('#') ?? `${kind}-${String(number).padStart(3, '0')}`,
    kind: kind as Contribution['kind'],
    author,
    school,
    ...(about ? { about } : {}),
    title: '',
    body: '',
    ...(domain ? { domain: domains[domain] ?? '' } : {}),
    ...(tools ? { tools } : {}),
    ...(rating ? { rating: Number(rating) } : {}),
    ...(marks ? { aspects: Object.fromEntries(marks.flatMap((mark, at) => (mark === '-' ? [] : [[REVIEW_ASPECTS[at] ?? '', Number(mark)]]))) } : {}),
    ...(hours ? { hours: Number(hours) } : {}),
    audience: audience as Contribution['audience'],
    daysAgo: Number(days),
    ...(rest.includes('solved') ? { solved: true } : {}),
    reactions: [],
    comments: [],
  };
}

function said(line: string): Comment {
  const match = /^--? (\w+) (\d+)(?: #([\w-]+))?: (.+)$/.exec(line);
  if (!match) throw new Error(`not a comment: ${line}`);
  const [, author = '', minutes = '', key, body = ''] = match;
  return { author, body, minutesAfter: Number(minutes), ...(key ? { key } : {}), reactions: [], replies: [] };
}

/** One block: a head, a title, lines of text, then reactions (`+ names`), comments (`- `) and replies (`-- `). */
function contribution(block: string, number: number, people: readonly Person[]): Contribution {
  const [first = '', title = '', ...lines] = block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const one = head(first, number, people);
  one.title = title;
  const body: string[] = [];
  let last: { reactions: Reaction[] } = one;
  for (const line of lines) {
    const reaction = /^(\+[tk]?) (.+)$/.exec(line);
    if (reaction) {
      const kind = kinds[reaction[1] as keyof typeof kinds];
      last.reactions.push(...(reaction[2] ?? '').split(/\s+/).map((by) => ({ kind, by })));
    } else if (line.startsWith('-- ')) {
      const reply = said(line);
      one.comments.at(-1)?.replies.push(reply);
      last = reply;
    } else if (line.startsWith('- ')) {
      const comment = said(line);
      one.comments.push(comment);
      last = comment;
    } else body.push(line);
  }
  one.body = body.join('\n\n');
  return one;
}

export function contributionsOf(people: readonly Person[]): Contribution[] {
  return ['tips.txt', 'reviews.txt', 'questions.txt'].flatMap((file) =>
    readFileSync(join(contentDir, file), 'utf8')
      .split(/^(?=@ )/m)
      .filter((block) => block.startsWith('@ '))
      .map((block, at) => contribution(block.trim(), at + 1, people)),
  );
}
