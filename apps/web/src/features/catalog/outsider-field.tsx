import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { NameOutsiderDoc } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Drop } from '../../ui/chip.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { ActionError } from '../../ui/state.tsx';
import { editMessages } from './edit-messages.ts';
import type { Picked } from './material-form.ts';

/** For managers: a maker who has no account, by name and address. They are asked by a link in a mail. */
export function OutsiderField({ schoolId, onMaker }: { schoolId: string; onMaker: (maker: Picked) => void }) {
  const t = useT(editMessages).fields.outsider;
  const { me } = useSession();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [locale, setLocale] = useState('nl');
  const add = useMutation({
    mutationFn: () => request(NameOutsiderDoc, { schoolId, name, email, locale }),
    onSuccess: ({ nameOutsider }) => {
      onMaker(nameOutsider);
      setName('');
      setEmail('');
    },
  });
  if (!me?.viewerCan.manageSchools.some(({ id }) => id === schoolId)) return null;
  const missing = name.trim() === '' || email.trim() === '';
  return (
    <Drop title={t.title}>
      <div className="stack-s">
        <p className="help">{t.help}</p>
        <div className="pair">
          <TextInput label={t.name} maxLength={120} value={name} onValue={setName} />
          <TextInput label={t.email} type="email" inputMode="email" value={email} onValue={setEmail} />
        </div>
        <Select
          label={t.language}
          value={locale}
          onValue={setLocale}
          options={[
            { value: 'nl', label: t.nl },
            { value: 'en', label: t.en },
          ]}
        />
        <ActionError error={add.error} />
        <div className="acts">
          <Button busy={add.isPending && t.busy} notNow={missing && t.missing} onClick={() => add.mutate()}>
            {t.add}
          </Button>
        </div>
      </div>
    </Drop>
  );
}
