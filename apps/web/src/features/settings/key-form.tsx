import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { CreateTokenDoc, MyTokensDoc, type CreateTokenMutation } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { CheckGroup } from '../../ui/options.tsx';
import { messages } from './messages.ts';

/** Asks what a new key is for, what it may do, and for how long. */
export function KeyForm({ onMade }: { onMade: (made: CreateTokenMutation['createToken']) => void }) {
  const t = useT(messages).keys;
  const queries = useQueryClient();
  const name = useDraft('key-name', '');
  const [scopes, setScopes] = useState<string[]>(['read']);
  const [days, setDays] = useState('90');
  const { form, busy, faults, error } = useForm({
    fields: ['name', 'scopes', 'days'],
    check: () => ({ name: name.value.trim() === '' && t.nameMissing, scopes: scopes.length === 0 && t.scopesMissing }),
    send: async () => {
      const { createToken } = await request(CreateTokenDoc, { name: name.value, scopes, days: Number(days) });
      name.clear();
      onMade(createToken);
      await queries.invalidateQueries({ queryKey: [MyTokensDoc.name] });
    },
  });
  return (
    <form className="form" {...form}>
      <TextInput label={t.name} help={t.nameHelp} maxLength={120} autoComplete="off" error={faults.name} value={name.value} onValue={name.setValue} />
      <CheckGroup
        legend={t.scopes}
        error={faults.scopes}
        values={scopes}
        onValues={setScopes}
        options={Object.entries(t.scopeNames).map(([value, title]) => ({ value, title }))}
      />
      <Select
        label={t.days}
        error={faults.days}
        value={days}
        onValue={setDays}
        options={Object.entries(t.dayChoices).map(([value, label]) => ({ value, label }))}
      />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.making}>
          {t.send}
        </Button>
      </Actions>
    </form>
  );
}
