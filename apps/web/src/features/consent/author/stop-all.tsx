import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { allOf } from '../all-pages.ts';
import { messages } from './messages.ts';
import { StopQuestion } from './stop-question.tsx';
import { useStop } from './use-stop.ts';

/** Many can be given with one answer, so many can be taken back with one. */
export function StopAll() {
  const t = useT(messages);
  const queries = useQueryClient();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useStop();
  const ask = async () => {
    setError(null);
    try {
      const all = await queries.fetchQuery(allOf(MyConsentsDoc, {}, (data) => data.myConsents));
      setIds(all.filter(({ viewerCan }) => viewerCan.withdraw).map(({ id }) => id));
    } catch (fault) {
      setError(fault);
    }
  };
  if (ids === null) return <div className="stack-s"><Button small icon="undo" onClick={() => void ask()}>{t.stopAll}</Button><ActionError error={error} /></div>;
  return <StopQuestion title={t.stopAllTitle(ids.length)} busy={stop.isPending} error={stop.error} onYes={() => stop.mutate(ids, { onSuccess: () => setIds(null) })} onNo={() => setIds(null)} />;
}
