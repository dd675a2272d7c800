import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { request } from '../../../app/api.ts';
import { useSession } from '../../../app/session.ts';
import { AdaptMaterialDoc } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from './messages.ts';

/** Makes it one's own: a button, or one per school for who works at several. */
export function AdaptButtons({ materialId }: { materialId: string }) {
  const t = useT(messages);
  const { me } = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const adapt = useMutation({
    mutationFn: async (schoolId: string) => (await request(AdaptMaterialDoc, { id: materialId, schoolId })).adaptMaterial,
    onSuccess: ({ id }) => {
      toast({ text: t.adapted });
      void queries.invalidateQueries();
      router.history.push(`/materiaal/${id}/bewerken`);
    },
  });
  const schools = me?.memberships.map(({ school }) => school) ?? [];
  return (
    <>
      {schools.map(({ id, name }) => (
        <Button key={id} icon="edit" busy={adapt.isPending && adapt.variables === id && t.adapting} onClick={() => adapt.mutate(id)}>
          {schools.length > 1 ? t.adaptFor(name) : t.adapt}
        </Button>
      ))}
      <ActionError error={adapt.error} />
    </>
  );
}
