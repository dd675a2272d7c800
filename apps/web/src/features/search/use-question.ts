import { useNavigate, useRouterState } from '@tanstack/react-router';
import { questionOf, searchOf, type Question } from './question.ts';

/** The question in the address, and a way to ask another. Each is a step back for the browser, without a jump to the top. */
export function useQuestion(): { question: Question; ask: (question: Question) => void } {
  const search = useRouterState({ select: ({ location }) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  return {
    question: questionOf(search),
    ask: (question) => void navigate({ to: '/zoeken' as string, search: searchOf(question) as never, resetScroll: false }),
  };
}
