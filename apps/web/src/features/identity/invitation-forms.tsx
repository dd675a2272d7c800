import { useState } from 'react';
import { request } from '../../app/api.ts';
import { FormError, useForm } from '../../app/form.tsx';
import type { Me } from '../../app/session.ts';
import { AcceptInvitationDoc } from '../../gql/identity.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { Section } from '../../ui/section.tsx';
import { messages } from './messages.ts';
import { SignOutHere } from './signed-in-as.tsx';
import { useTyped } from './typed.ts';
import { useEnter } from './use-enter.ts';

interface Joining {
  readonly token: string;
  readonly school: { readonly slug: string };
}

/** Someone new: the link has proven the address, so a name and a password are all that is missing. */
export function JoinAsNew({ token, email, school }: Joining & { email: string }) {
  const t = useT(messages);
  const enter = useEnter();
  const [name, setName] = useTyped('name');
  const [password, setPassword] = useState('');
  const { form, busy, faults, error } = useForm({
    fields: ['name', 'password'],
    check: () => ({ name: name.trim() === '' && t.nameMissing, password: password === '' && t.passwordNew }),
    about: { PASSWORD_TOO_SHORT: 'password', PASSWORD_TOO_COMMON: 'password' },
    send: async () => {
      await request(AcceptInvitationDoc, { token, name, password });
      await enter(`/school/${school.slug}`);
    },
  });
  return (
    <Section title={t.invitation.newTitle}>
      <form className="form" {...form}>
        {/* Read-only, so that a password manager knows which account this is. */}
        <TextInput label={t.email} type="email" name="email" autoComplete="username" readOnly value={email} />
        <TextInput label={t.name} help={t.nameHelp} name="name" autoComplete="name" maxLength={120} error={faults.name} value={name} onValue={setName} />
        <PasswordInput kind="next" label={t.password} help={t.newPasswordHelp} error={faults.password} value={password} onValue={setPassword} />
        <FormError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && t.invitation.busy}>
            {t.invitation.newSend}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}

/** Someone who is signed in joins as themselves. */
export function JoinAsMe({ token, me, school }: Joining & { me: Me }) {
  const t = useT(messages).invitation;
  const enter = useEnter();
  const { form, busy, error } = useForm({
    fields: [],
    send: async () => {
      await request(AcceptInvitationDoc, { token });
      await enter(`/school/${school.slug}`);
    },
  });
  return (
    <Section title={t.mine(me.name)} hint={t.mineText}>
      <form className="form" {...form}>
        <FormError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && t.busy}>
            {t.mineSend(me.name)}
          </Button>
        </Actions>
        <p className="meta">{t.notMe}</p>
        <Actions>
          <SignOutHere>{t.out}</SignOutHere>
        </Actions>
      </form>
    </Section>
  );
}
