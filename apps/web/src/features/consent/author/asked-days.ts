import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { messages } from './messages.ts';
import type { Question } from './questions.ts';

/** The day on which a question was asked; the first and the last for one that came bit by bit. */
export function useAskedDays(): (question: Pick<Question, 'askedFrom' | 'askedAt'>) => string | null {
  const t = useT(messages);
  const format = useFormat();
  return ({ askedFrom, askedAt }) => {
    if (askedFrom === null || askedAt === null) return null;
    const [first, last] = [format.date(askedFrom), format.date(askedAt)];
    return first === last ? first : t.days(first, last);
  };
}
