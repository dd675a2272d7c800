import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { ColleaguesDoc, FindToolsDoc } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { Chips, RemovableChip } from '../../ui/chip.tsx';
import { ComboBox, type ComboOption } from '../../ui/combo-box.tsx';
import { editMessages } from './edit-messages.ts';
import type { Picked } from './material-form.ts';

interface PickProps {
  readonly label: string;
  readonly help: string;
  readonly addLabel: string;
  readonly picked: readonly Picked[];
  readonly onPicked: (picked: readonly Picked[]) => void;
  readonly options: readonly ComboOption[];
  readonly onType: (text: string) => void;
  readonly none?: string;
}

/** Those chosen as chips, and a field under them to find one more. */
function PickField({ label, help, addLabel, picked, onPicked, options, onType, none }: PickProps) {
  const left = options.filter(({ id }) => !picked.some((one) => one.id === id));
  const add = (id: string | null) => {
    const found = options.find((option) => option.id === id);
    if (found) onPicked([...picked, { id: found.id, name: found.name }]);
    onType('');
  };
  return (
    <fieldset className="stack-s">
      <legend className="label">{label}</legend>
      <p className="help">{help}</p>
      {picked.length > 0
        ? <Chips>{picked.map((one) => <RemovableChip key={one.id} onRemove={() => onPicked(picked.filter(({ id }) => id !== one.id))}>{one.name}</RemovableChip>)}</Chips>
        : none && <p className="meta">{none}</p>}
      <ComboBox label={addLabel} hideLabel options={left} onPick={add} onType={onType} clearOnPick />
    </fieldset>
  );
}

/** Makers, from the people of one school. */
export function MakersField({ schoolId, makers, onMakers }: { schoolId: string; makers: readonly Picked[]; onMakers: (makers: readonly Picked[]) => void }) {
  const t = useT(editMessages).fields;
  const [text, setText] = useState('');
  const { data } = useQuery({ ...queryOf(ColleaguesDoc, { schoolId, text: text.trim() }), enabled: text.trim().length >= 2, placeholderData: keepPreviousData });
  const options = text.trim().length < 2 ? [] : (data?.colleagues ?? []).map(({ id, name, headline }) => ({ id, name, text: headline ?? undefined }));
  return <PickField label={t.makers} help={t.makersHelp} addLabel={t.makerAdd} none={t.makersNone} picked={makers} onPicked={onMakers} options={options} onType={setText} />;
}

/** Tools that one needs for it. */
export function ToolsField({ tools, onTools }: { tools: readonly Picked[]; onTools: (tools: readonly Picked[]) => void }) {
  const t = useT(editMessages).fields;
  const [text, setText] = useState('');
  const { data } = useQuery({ ...queryOf(FindToolsDoc, { text: text.trim() }), placeholderData: keepPreviousData });
  const options = (data?.tools.nodes ?? []).map(({ id, name }) => ({ id, name }));
  return <PickField label={t.tools} help={t.toolsHelp} addLabel={t.toolAdd} picked={tools} onPicked={onTools} options={options} onType={setText} />;
}
