import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { InviteManyDoc, SchoolInvitationsDoc } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Fold } from '../../../ui/chip.tsx';
import { CsvForm } from '../csv-form.tsx';
import { messages } from './messages.ts';

/** A list of addresses at once. Lines that are not right are named; the others are invited. */
export function InviteMany({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const send = async (csv: string) => {
    const { inviteMany } = await request(InviteManyDoc, { schoolId, csv });
    await queries.invalidateQueries({ queryKey: [SchoolInvitationsDoc.name] });
    return inviteMany;
  };
  return (
    <Fold title={t.many}>
      <CsvForm
        name={`invite-many:${schoolId}`}
        help={t.manyHelp}
        sample={'e-mail;rol'}
        send={send}
        sendWord={t.manySend}
        busyWord={t.inviting}
        doneTitle={t.manyDone}
      />
    </Fold>
  );
}
