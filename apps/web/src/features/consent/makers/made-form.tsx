import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageHead } from '../../../app/page.tsx';
import type { MadeWorkQuery } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Plain } from '../../../ui/section.tsx';
import { ActionError, Note } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { School } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { useDoor } from '../door.ts';
import { messages } from './messages.ts';

/** Says what happens when someone is no maker of a work any more, before they say so. Asked by the school, they may say that they did make it. */
export function MadeForm({
  materialId,
  title,
  school,
  asked,
  back,
  onDone,
}: {
  materialId: string;
  title: string;
  school: MadeWorkQuery['material']['school'] | null;
  /** When the school asked; null: it did not. */
  asked: string | null;
  back: ReactNode;
  onDone: () => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const door = useDoor();
  const queries = useQueryClient();
  const say = useMutation({
    ...ACT,
    mutationFn: (made: boolean) => (made ? door.stay(materialId) : door.leave(materialId)),
    onSuccess: async (_, made) => {
      toast({ text: made ? t.stayed : t.left });
      onDone();
      await queries.invalidateQueries();
    },
  });
  return (
    <div className="article stack">
      <PageHead title={t.madeTitle(title)} over={school && <School school={school} />} lead={asked === null ? undefined : t.askedOn(format.date(asked))} />
      <h2 className="consent-panel-title">{t.what}</h2>
      <Plain items={t.happens} />
      <Note tone="info">
        <p>{t.noReturn}</p>
      </Note>
      <ActionError error={say.error} />
      <Actions>
        <Button look={asked === null ? 'primary' : 'plain'} busy={say.isPending && t.busy} onClick={() => say.mutate(false)}>
          {t.leave}
        </Button>
        {asked !== null && (
          <Button busy={say.isPending && t.busy} onClick={() => say.mutate(true)}>
            {t.stay}
          </Button>
        )}
        {back}
      </Actions>
    </div>
  );
}
