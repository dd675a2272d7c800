import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { InviteDoc, SchoolInvitationsDoc, type Role } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages as schools } from '../messages.ts';
import { messages } from './messages.ts';
import { RoleChoice } from './role-choice.tsx';

/** Asks one person in. An administrator of the platform (`anyone` false) can only ask managers. */
export function InviteForm({ schoolId, anyone }: { schoolId: string; anyone: boolean }) {
  const t = useT(messages);
  const { rolesMissing } = useT(schools);
  const queries = useQueryClient();
  const email = useDraft(`invite:${schoolId}`, '');
  const [roles, setRoles] = useState<Role[]>([anyone ? 'TEACHER' : 'MANAGER']);
  const { form, busy, faults, error } = useForm({
    fields: ['email', 'roles'],
    check: () => ({ email: email.value.trim() === '' && t.emailMissing, roles: roles.length === 0 && rolesMissing }),
    about: { EMAIL_INVALID: 'email', ALREADY_MEMBER: 'email' },
    send: async () => {
      const { invite } = await request(InviteDoc, { input: { schoolId, email: email.value, roles } });
      email.clear();
      toast({ text: t.invited(invite.email) });
      await queries.invalidateQueries({ queryKey: [SchoolInvitationsDoc.name] });
    },
  });
  return (
    <Section title={t.invite} hint={t.inviteHint}>
      <form className="form" {...form}>
        <TextInput
          label={t.email}
          type="email"
          autoComplete="off"
          inputMode="email"
          autoCapitalize="none"
          error={faults.email}
          value={email.value}
          onValue={email.setValue}
        />
        {anyone && <RoleChoice roles={roles} onRoles={setRoles} error={faults.roles} />}
        <FormError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && t.inviting}>
            {t.inviteSend}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
