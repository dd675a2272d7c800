import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf } from '../../../app/api.ts';
import { useSettled } from '../../../app/settled.ts';
import { MaterialChoicesDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { messages } from './messages.ts';
import { ShareFrame } from './share-frame.tsx';

function MaterialField() {
  const t = useT(messages);
  const router = useRouter();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), 200);
  const { data } = useQuery({ ...queryOf(MaterialChoicesDoc, { text: asked }), enabled: asked.length >= 2, placeholderData: keepPreviousData });
  const options =
    asked.length < 2
      ? []
      : (data?.search.hits ?? []).flatMap(({ material }) => (material ? [{ id: material.id, name: material.title, text: material.school.name }] : []));
  return (
    <ComboBox
      label={t.findMaterial}
      help={t.findMaterialHelp}
      options={options}
      onType={setText}
      onPick={(id) => {
        if (id) router.history.push(`/delen/beoordeling/${id}`);
      }}
    />
  );
}

/** Which material someone wants to review. */
export function ChooseMaterialPage() {
  const t = useT(messages);
  return (
    <ShareFrame title={t.chooseMaterialTitle} lead={t.chooseMaterialLead}>
      {() => <MaterialField />}
    </ShareFrame>
  );
}
