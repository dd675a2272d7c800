import { usePresence } from '../../../app/live.ts';
import { useSession } from '../../../app/session.ts';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Dots, Section } from '../../../ui/section.tsx';
import { Person, School } from '../../../ui/who.tsx';
import { type Comment, type Thread } from './comments.ts';
import { messages } from './messages.ts';
import { roleIn } from './talk-context.ts';
import { ThreadLock } from './thread-lock.tsx';
import { useNames } from './use-names.ts';

const SHOWN = 12;

/** Who looks at this conversation at this moment, besides the reader. */
function Present({ thread, comments }: { thread: Thread; comments: readonly Comment[] }) {
  const t = useT(messages);
  const format = useFormat();
  const { me } = useSession();
  const others = usePresence('thread', thread.id).filter((id) => id !== me?.id);
  const names = useNames(others.slice(0, SHOWN), comments).map(({ name }) => name);
  if (others.length === 0) return null;
  const rest = others.length - names.length;
  return (
    <Section title={t.now} aside={<span className="meta">{t.nowCount(others.length + 1)}</span>}>
      <p>{format.list([t.you, ...names, ...(rest > 0 ? [t.nowRest(rest)] : [])])}</p>
    </Section>
  );
}

/** Beside the conversation: what it is about, and who take part. */
export function ThreadAside({ thread, comments }: { thread: Thread; comments: readonly Comment[] }) {
  const t = useT(messages);
  const format = useFormat();
  const { me } = useSession();
  const { material } = thread;
  const people = new Map(comments.flatMap(({ author, school }) => (author ? [[author.id, { ...author, school }] as const] : [])));
  const makers = material?.makers.flatMap(({ label }) => label || []) ?? [];
  return (
    <aside className="stack-l">
      {material && (
        <Section title={t.about}>
          <div className="stack-s">
            <p>
              <Link to={`/materiaal/${material.id}` as string}>
                <b>{material.title}</b>
              </Link>
            </p>
            <Dots>
              <School school={material.school} link />
              {makers.length > 0 && format.list(makers)}
            </Dots>
          </div>
        </Section>
      )}
      <ThreadLock thread={thread} myId={me?.id ?? null} />
      {me && <Present thread={thread} comments={comments} />}
      {people.size > 0 && (
        <Section title={t.here} aside={<span className="meta">{people.size}</span>}>
          <ul className="here">
            {[...people.values()].slice(0, SHOWN).map((person) => {
              const role = roleIn(thread, person.id);
              return (
                <li key={person.id}>
                  <Person link person={person} host={role !== null} detail={role ? t.roles[role].toLowerCase() : undefined} />
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </aside>
  );
}
