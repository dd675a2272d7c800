import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
  // The mutation tells of itself one task later; until then the box would fall back to what the server said before.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const set = useMutation({
    mutationFn: (on: boolean) => request(SetShowsCardsDoc, { schoolId: data?.school.id ?? '', on }),
    onSuccess: async (_, on) => {
      toast({ text: on ? t.settingOn : t.settingOff });
      await queries.invalidateQueries({ queryKey: [ShowsCardsDoc.name] });
    },
    onSettled: () => setWanted(null),
  });
  const shows = data?.school.showsCards;
  if (shows === null || shows === undefined) return null;
  const choose = (on: boolean) => {
    setWanted(on);
    set.mutate(on);
  };
  return (
    <Panel label={t.setting}>
      <Checkbox strong checked={wanted ?? shows} disabled={set.isPending} onChecked={choose}>
        {t.setting}
      </Checkbox>
      <p className="help">{t.settingText}</p>
      <ActionError error={set.error} />
    </Panel>
  );
}
