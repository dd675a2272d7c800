import { LIMITS } from '@deelgenoot/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { listOf } from '../../../app/search-params.ts';
import type { Me } from '../../../app/session.ts';
import { NamedToolDoc, ToReviewDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextArea, TextInput } from '../../../ui/field.tsx';
import type { Picked } from '../../../ui/pick-field.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { PersonalNote } from '../thread/personal-note.tsx';
import { AudienceField, EVERYONE, type Audience } from './audience-field.tsx';
import { messages } from './messages.ts';
import { ShareFrame } from './share-frame.tsx';
import { ToolsPicker } from './tools-picker.tsx';
import { useContribute } from './use-contribute.ts';

const route = getRouteApi('/delen/tip');

interface Tip {
  readonly title: string;
  readonly body: string;
  readonly tools: readonly Picked[];
  readonly audience: Audience;
}

/** What the address names: a material it is about, a tool it is with. */
function useNamed() {
  const search = route.useSearch() as Record<string, unknown>;
  const [materialId = ''] = listOf(search['materiaal']);
  const [slug = ''] = listOf(search['hulpmiddel']);
  const material = useQuery({ ...queryOf(ToReviewDoc, { id: materialId }), enabled: materialId !== '' });
  const tool = useQuery({ ...queryOf(NamedToolDoc, { slug }), enabled: slug !== '' });
  const waiting = (materialId !== '' && material.isPending) || (slug !== '' && tool.isPending);
  return { material: material.data?.material ?? null, tool: tool.data?.tool ?? null, waiting };
}

function TipForm({ me, material, tool }: { me: Me; material: Picked | null; tool: Picked | null }) {
  const t = useT(messages);
  const contribute = useContribute(me);
  const draft = useDraft<Tip>(`tip:${material?.id ?? tool?.id ?? ''}`, {
    title: '',
    body: '',
    tools: tool ? [{ id: tool.id, name: tool.name }] : [],
    audience: EVERYONE,
  });
  const { title, body, tools, audience } = draft.value;
  const change = (changes: Partial<Tip>) => draft.setValue({ ...draft.value, ...changes });
  const { form, busy, faults, error } = useForm({
    fields: ['title', 'body'],
    check: () => ({ body: body.trim() === '' && t.bodyNeeded }),
    send: async () => {
      await contribute(
        { kind: 'TIP', title: title.trim() || null, body: body.trim(), toolIds: tools.map(({ id }) => id), materialId: material?.id ?? null },
        audience,
        { text: t.placed.tip },
      );
      draft.clear();
    },
  });
  return (
    <form className="form" {...form}>
      {material && (
        <p>
          {t.about} <b>{material.name}</b>
        </p>
      )}
      <TextInput
        wide
        label={t.title}
        help={t.titleHelp}
        maxLength={LIMITS.title}
        error={faults.title}
        value={title}
        onValue={(next) => change({ title: next })}
      />
      <TextArea
        wide
        voice
        rows={6}
        label={t.tipBody}
        help={t.tipBodyHelp}
        maxLength={LIMITS.body}
        error={faults.body}
        value={body}
        onValue={(next) => change({ body: next })}
        note={draft.savedAt !== null && <SavedNote at={draft.savedAt} />}
      />
      <PersonalNote text={`${title}\n${body}`} />
      <ToolsPicker tools={tools} onTools={(next) => change({ tools: next })} />
      <AudienceField me={me} audience={audience} about={material !== null} onAudience={(next) => change({ audience: next })} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.placing}>
          {t.place.tip}
        </Button>
      </Actions>
    </form>
  );
}

/** A tip, in a minute: what worked, with which tools, for whom. */
export function TipPage() {
  const t = useT(messages);
  const { material, tool, waiting } = useNamed();
  return (
    <ShareFrame title={t.tipTitle} lead={t.tipLead}>
      {(me) => !waiting && <TipForm me={me} tool={tool} material={material && { id: material.id, name: material.title }} />}
    </ShareFrame>
  );
}
