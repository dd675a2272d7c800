import type { Role } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { CheckGroup } from '../../../ui/options.tsx';
import { messages as schools } from '../messages.ts';
import { messages } from './messages.ts';

const ALL: readonly Role[] = ['TEACHER', 'ICOACH', 'MANAGER', 'MODERATOR'];

/** The roles someone can have at a school, each with what it means. */
export function RoleChoice({ roles, onRoles, error }: { roles: readonly Role[]; onRoles: (roles: Role[]) => void; error?: string | undefined }) {
  const t = useT(messages);
  const words = useT(schools).roles;
  return (
    <CheckGroup
      legend={t.roles}
      error={error}
      values={roles}
      onValues={onRoles}
      options={ALL.map((role) => ({
        value: role,
        title: (
          <>
            <b>{words[role][0]}</b>: {words[role][1]}
          </>
        ),
      }))}
    />
  );
}
