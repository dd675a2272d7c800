import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { request } from '../../../app/api.ts';
import { useSession } from '../../../app/session.ts';
import { AdaptMaterialDoc, type MaterialQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from './messages.ts';

/** Makes it one's own: a button, or one per school for who works at several that see it. */
export function AdaptButtons({ materialId, schools }: { materialId: string; schools: MaterialQuery['material']['adaptableAt'] }) {
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
  const several = (me?.memberships.length ?? 0) > 1;
  return (
    <>
      {schools.map(({ id, name }) => (
        <Button key={id} icon="edit" busy={adapt.isPending && adapt.variables === id && t.adapting} onClick={() => adapt.mutate(id)}>
          {several ? t.adaptFor(name) : t.adapt}
        </Button>
      ))}
      <ActionError error={adapt.error} />
    </>
  );
}
