import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { SetRolesDoc, type Role } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages as schools } from '../messages.ts';
import type { Member } from './member-list.tsx';
import { messages } from './messages.ts';
import { RoleChoice } from './role-choice.tsx';

/** What someone does at the school. The only manager cannot stop being one; the server says so, and it stands here. */
export function RolesDialog({ member, onClose, onChanged }: { member: Member; onClose: () => void; onChanged: () => Promise<void> }) {
  const t = useT(messages);
  const { rolesMissing, saving } = useT(schools);
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const { form, busy, faults, error } = useForm({
    fields: ['roles'],
    check: () => ({ roles: roles.length === 0 && rolesMissing }),
    about: { LAST_MANAGER: 'roles' },
    send: async () => {
      await request(SetRolesDoc, { membershipId: member.id, roles: [...roles] });
      onClose();
      toast({ text: t.rolesSaved(member.person.name) });
      await onChanged();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t.rolesTitle(member.person.name)}>
      <form className="form" {...form}>
        <RoleChoice roles={roles} onRoles={setRoles} error={faults.roles} />
        <FormError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && saving}>
            {t.rolesSend}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
