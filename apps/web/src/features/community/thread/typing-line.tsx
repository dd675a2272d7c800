import { Typing } from '../../../ui/thread.tsx';
import type { Comment } from './comments.ts';
import { useNames } from './use-names.ts';

/** Who is writing now, by name. */
export function TypingLine({ personIds, comments }: { personIds: readonly string[]; comments: readonly Comment[] }) {
  return <Typing names={useNames(personIds, comments).map(({ name }) => name)} />;
}
