import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { ColleaguesDoc, FindToolsDoc } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { PickField } from '../../ui/pick-field.tsx';
import { editMessages } from './edit-messages.ts';
import type { Picked } from './material-form.ts';
import { OutsiderField } from './outsider-field.tsx';

/** Makers, from the people of one school. */
export function MakersField({ schoolId, makers, onMakers }: { schoolId: string; makers: readonly Picked[]; onMakers: (makers: readonly Picked[]) => void }) {
  const t = useT(editMessages).fields;
  const [text, setText] = useState('');
  const { data } = useQuery({
    ...queryOf(ColleaguesDoc, { schoolId, text: text.trim() }),
    enabled: text.trim().length >= 2,
    placeholderData: keepPreviousData,
  });
  const options = text.trim().length < 2 ? [] : (data?.colleagues ?? []).map(({ id, name, headline }) => ({ id, name, text: headline ?? undefined }));
  return (
    <>
      <PickField
        label={t.makers}
        help={t.makersHelp}
        addLabel={t.makerAdd}
        none={t.makersNone}
        picked={makers}
        onPicked={onMakers}
        options={options}
        onType={setText}
      />
      <OutsiderField schoolId={schoolId} onMaker={(maker) => onMakers([...makers.filter(({ id }) => id !== maker.id), maker])} />
    </>
  );
}

/** Tools that one needs for it. */
export function ToolsField({ tools, onTools }: { tools: readonly Picked[]; onTools: (tools: readonly Picked[]) => void }) {
  const t = useT(editMessages).fields;
  const [text, setText] = useState('');
  const { data } = useQuery({ ...queryOf(FindToolsDoc, { text: text.trim() }), placeholderData: keepPreviousData });
  const options = (data?.tools.nodes ?? []).map(({ id, name }) => ({ id, name }));
  return <PickField label={t.tools} help={t.toolsHelp} addLabel={t.toolAdd} picked={tools} onPicked={onTools} options={options} onType={setText} />;
}
