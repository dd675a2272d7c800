import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { EndStandingRuleDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { ACT } from '../act.ts';
import { focusTitle } from '../batches.ts';
import { messages } from './messages.ts';
import type { Rule } from './standing-page.tsx';

/** How a rule ends: alone, or with all that it shared. */
export function StopRule({ rule, onDone }: { rule: Rule; onDone: () => void }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const stop = useMutation({
    ...ACT,
    mutationFn: (withdraw: boolean) => request(EndStandingRuleDoc, { schoolId: rule.school.id, withdraw }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast({ text: t.stopped, icon: 'undo' });
      onDone();
      focusTitle();
    },
  });
  const title = t.stopTitle(rule.school.name);
  const busy = stop.isPending && t.saving;
  return (
    <fieldset className="consent-stop stack-s" aria-label={title}>
      <p>
        <b>{title}</b>
      </p>
      <p>{t.stopText(rule.shares)}</p>
      <ActionError error={stop.error} />
      <Actions>
        <Button busy={busy} onClick={() => stop.mutate(false)}>
          {t.stopKeep}
        </Button>
        {rule.shares > 0 && (
          <Button busy={busy} onClick={() => stop.mutate(true)}>
            {t.stopAll}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t.stopNot}
        </Button>
      </Actions>
    </fieldset>
  );
}
