import { request } from '../../../app/api.ts';
import { ReactDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.tsx';
import { toggled, withReactions, type Comment } from './comments.ts';
import { messages } from './messages.ts';
import { useTalk } from './talk-context.ts';

export const REACTIONS = ['helpful', 'thanks', 'tried'] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export interface Subject {
  readonly kind: 'comment' | 'contribution';
  readonly id: string;
}

/** Puts a reaction or takes it back: shown at once, and put right when the server says otherwise. */
export function useReact({ kind: subjectKind, id: subjectId }: Subject, reactions: Comment['reactions']) {
  const t = useT(messages);
  const { change } = useTalk();
  return async (kind: ReactionKind) => {
    const on = !reactions.some((reaction) => reaction.kind === kind && reaction.mine);
    change((pages) => withReactions(pages, subjectId, toggled(reactions, kind, on)));
    try {
      const { react } = await request(ReactDoc, { subjectKind, subjectId, kind, on });
      change((pages) => withReactions(pages, subjectId, react));
    } catch {
      change((pages) => withReactions(pages, subjectId, reactions));
      toast({ text: t.reactionFailed, icon: 'warn' });
    }
  };
}

/** Reactions as buttons: those in `always`, and what anyone chose. Who may not react sees the numbers. */
export function Reactions({
  subject,
  reactions,
  may,
  always,
}: {
  subject: Subject;
  reactions: Comment['reactions'];
  may: boolean;
  always: readonly ReactionKind[];
}) {
  const t = useT(messages);
  const react = useReact(subject, reactions);
  return REACTIONS.map((kind) => {
    const { count = 0, mine = false } = reactions.find((reaction) => reaction.kind === kind) ?? {};
    const word = t.reacted(t.reactions[kind] ?? kind, count);
    if (!may)
      return count > 0 ? (
        <span key={kind} className="meta">
          {word}
        </span>
      ) : null;
    if (count === 0 && !always.includes(kind)) return null;
    return (
      <Button key={kind} look="quiet" small icon={kind === 'helpful' ? 'check' : undefined} pressed={mine} onClick={() => void react(kind)}>
        {word}
      </Button>
    );
  });
}
