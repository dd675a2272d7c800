import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryOf, request } from '../../../app/api.ts';
import { SetShowsCardsDoc, ShowsCardsDoc } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Checkbox } from '../../../ui/options.tsx';
import { Panel } from '../../../ui/section.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from './messages.ts';

/** For managers: whether titles of what is not shared may be known elsewhere. Off until someone turns it on. */
export function ShowCardsSetting({ slug }: { slug: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const { data } = useQuery(queryOf(ShowsCardsDoc, { slug }));
  const set = useMutation({
    mutationFn: (on: boolean) => request(SetShowsCardsDoc, { schoolId: data?.school.id ?? '', on }),
    onSuccess: async (_, on) => {
      toast({ text: on ? t.settingOn : t.settingOff });
      await queries.invalidateQueries({ queryKey: [ShowsCardsDoc.name] });
    },
  });
  const shows = data?.school.showsCards;
  if (shows === null || shows === undefined) return null;
  return (
    <Panel label={t.setting}>
      <Checkbox strong checked={set.isPending ? set.variables : shows} disabled={set.isPending} onChecked={(on) => set.mutate(on)}>
        {t.setting}
      </Checkbox>
      <p className="help">{t.settingText}</p>
      <ActionError error={set.error} />
    </Panel>
  );
}
