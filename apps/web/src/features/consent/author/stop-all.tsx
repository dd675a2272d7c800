import { useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { messages } from './messages.ts';
import { StopQuestion } from './stop-question.tsx';
import { useStop } from './use-stop.ts';

/** Many can be given with one answer, so many can be taken back with one. */
export function StopAll({ ids }: { ids: readonly string[] }) {
  const t = useT(messages);
  const [asking, setAsking] = useState(false);
  const stop = useStop();
  if (!asking)
    return (
      <Button small icon="undo" onClick={() => setAsking(true)}>
        {t.stopAll}
      </Button>
    );
  return (
    <StopQuestion
      title={t.stopAllTitle(ids.length)}
      busy={stop.isPending}
      error={stop.error}
      onYes={() => stop.mutate(ids, { onSuccess: () => setAsking(false) })}
      onNo={() => setAsking(false)}
    />
  );
}
