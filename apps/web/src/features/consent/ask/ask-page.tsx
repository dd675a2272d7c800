import '../consent.css';
import { useRouterState, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { listOf } from '../../../app/search-params.ts';
import { useSession } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Empty, ErrorNote, Skeleton } from '../../../ui/state.tsx';
import { AskForm, type RequestReport } from './ask-form.tsx';
import { idsIn } from './ask-link.ts';
import { AskReport } from './ask-report.tsx';
import { messages } from './messages.ts';
import { useWorks } from './use-works.ts';

/** A manager asks the makers of chosen works: `?ids=…&ids=…`. */
export function AskPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const search = useSearch({ strict: false }) as { ids?: unknown };
  const beside = useRouterState({ select: ({ location }) => idsIn(location.state) });
  const ids = [...new Set([...listOf(search.ids).flatMap((one) => one.split(',')), ...beside].filter(Boolean))];
  const { works, pending, failed } = useWorks(me ? ids : []);
  const [report, setReport] = useState<RequestReport | null>(null);
  if (known && !me)
    return (
      <>
        <PageHead title={t.title(ids.length)} />
        <SignInFirst />
      </>
    );
  if (report) return <AskReport report={report} works={works} />;
  if (pending || !known) return <Skeleton shape="page" />;
  if (failed)
    return (
      <>
        <PageHead title={t.title(ids.length)} />
        <ErrorNote level={2} error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    );
  if (works.length === 0)
    return (
      <>
        <PageHead title={t.none} />
        <Empty
          drawing
          level={2}
          title={t.noneText}
          action={
            <LinkButton look="primary" to={'/toestemming/bord' as string}>
              {t.toBoard}
            </LinkButton>
          }
        />
      </>
    );
  return <AskForm works={works} onSent={setReport} />;
}
