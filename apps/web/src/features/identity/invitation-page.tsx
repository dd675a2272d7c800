import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/api.ts';
import { ApiError } from '../../app/api-error.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { InvitationPreviewDoc, type InvitationPreviewQuery } from '../../gql/identity.ts';
import { useErrorText } from '../../i18n/errors.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/state.tsx';
import { School } from '../../ui/who.tsx';
import { JoinAsMe, JoinAsNew } from './invitation-forms.tsx';
import { isLinkFault, LinkFault } from './link-fault.tsx';
import { messages } from './messages.ts';
import { useParam } from './use-param.ts';

type Preview = InvitationPreviewQuery['invitationPreview'];

function Broken({ children }: { children: string }) {
  const t = useT(messages);
  return (
    <>
      <PageHead title={t.invitation.brokenTitle} lead={t.invitation.brokenText} />
      <div className="stack">
        <LinkFault>{children}</LinkFault>
        <Actions>
          <LinkButton to={'/inloggen' as string}>{t.signIn.send}</LinkButton>
        </Actions>
      </div>
    </>
  );
}

/** Who may say yes: the one who is signed in, someone with an account who signs in first, or someone new. */
function Answer({ preview, token }: { preview: Preview; token: string }) {
  const t = useT(messages).invitation;
  const { me, known } = useSession();
  if (!known) return <Skeleton shape="rows" rows={1} />;
  if (me) return <JoinAsMe me={me} token={token} school={preview.school} />;
  if (!preview.hasAccount) return <JoinAsNew token={token} email={preview.email} school={preview.school} />;
  const back = `/uitnodiging?${new URLSearchParams({ token })}`;
  return (
    <Section title={t.known} hint={t.knownText}>
      <Actions>
        <LinkButton to={`/inloggen?${new URLSearchParams({ terug: back })}` as string} look="primary">
          {t.knownSend}
        </LinkButton>
      </Actions>
    </Section>
  );
}

/** An invitation of a school, before and while saying yes. */
export function InvitationPage() {
  const t = useT(messages);
  const text = useErrorText();
  const format = useFormat();
  const token = useParam('token');
  const query = useQuery({ ...queryOf(InvitationPreviewDoc, { token }), enabled: token !== '', staleTime: Infinity, retry: false });
  if (token === '') return <Broken>{t.noToken}</Broken>;
  if (query.error instanceof ApiError && isLinkFault(query.error.code)) return <Broken>{text(query.error)}</Broken>;
  return (
    <Loaded query={query} page>
      {({ invitationPreview: preview }) => (
        <>
          <PageHead
            title={t.invitation.title(preview.school.name)}
            over={
              <>
                <School school={preview.school} link />
                <span>{t.invitation.sentTo(preview.email)}</span>
              </>
            }
            lead={t.invitation.lead}
          />
          <div className="stack article">
            <p>{t.invitation.as(format.list(preview.roles.map((role) => t.invitation.roles[role])))}</p>
            <Answer preview={preview} token={token} />
          </div>
        </>
      )}
    </Loaded>
  );
}
