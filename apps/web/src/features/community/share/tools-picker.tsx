import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../../app/api.ts';
import { useSettled } from '../../../app/settled.ts';
import { ToolChoicesDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { PickField, type Picked } from '../../../ui/pick-field.tsx';
import { messages } from './messages.ts';

/** The tools that a tip names. */
export function ToolsPicker({ tools, onTools }: { tools: readonly Picked[]; onTools: (tools: readonly Picked[]) => void }) {
  const t = useT(messages);
  const [text, setText] = useState('');
  const { data } = useQuery({ ...queryOf(ToolChoicesDoc, { text: useSettled(text.trim(), 150) }), placeholderData: keepPreviousData });
  return (
    <PickField label={t.tools} help={t.toolsHelp} addLabel={t.toolAdd} picked={tools} onPicked={onTools} options={data?.tools.nodes ?? []} onType={setText} />
  );
}
