import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { ClearMaterialsDoc, WithholdMaterialsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { SchoolRef } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { messages } from './messages.ts';
import { ReachFields, useReachChoice } from './reach-fields.tsx';
import { useFaultText } from '../terms/use-fault-text.ts';

/** Clears chosen works, or keeps them home. */
export function WorksForm({ home, works }: { home: SchoolRef; works: readonly { readonly id: string; readonly title: string }[] }) {
  const t = useT(messages);
  const sentence = useFaultText();
  const queries = useQueryClient();
  const reach = useReachChoice();
  const materialIds = works.map(({ id }) => id);
  const save = useMutation({
    ...ACT,
    mutationFn: async (leaves: boolean) => {
      if (leaves) await request(ClearMaterialsDoc, { materialIds, ...reach.wish });
      else await request(WithholdMaterialsDoc, { materialIds });
    },
    onSuccess: async (_, leaves) => {
      toast({ text: leaves ? t.given : t.withheld(works.length), icon: leaves ? 'check' : 'minus' });
      await queries.invalidateQueries();
    },
  });
  const busy = save.isPending && t.busy;
  return (
    <Section title={t.whoWorks}>
      <div className="stack-l">
        <ul>
          {works.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        <ReachFields reach={reach} home={home} />
        <ActionError error={save.error} />
        <Actions>
          <Button look="primary" busy={busy} notNow={reach.fault !== null && sentence(reach.fault)} onClick={() => save.mutate(true)}>
            {t.giveWorks(works.length)}
          </Button>
          <Button busy={busy} onClick={() => save.mutate(false)}>
            {t.withhold(works.length)}
          </Button>
          <LinkButton look="quiet" to={'/toestemming/bord' as string}>
            {t.board}
          </LinkButton>
        </Actions>
      </div>
    </Section>
  );
}
