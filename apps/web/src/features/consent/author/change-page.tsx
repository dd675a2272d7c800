import '../consent.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { ChangeForm } from './change-form.tsx';
import { messages } from './messages.ts';
import { myConsents } from './my-consents.tsx';

const route = getRouteApi('/toestemming/wijzigen/$consentId' as never) as { useParams(): { consentId: string } };

/** A maker changes the terms of a permission that holds. */
export function ChangePage() {
  const t = useT(messages);
  const { consentId } = route.useParams();
  const { me, known } = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const query = useQuery({ ...myConsents, enabled: me !== null });
  const leave = () => {
    // The list is fetched anew, so that it never shows the old terms as if they held.
    queries.removeQueries({ queryKey: [MyConsentsDoc.name], type: 'inactive' });
    router.history.push('/toestemming#alle');
  };
  const back = (
    <LinkButton look="quiet" to={'/toestemming' as string}>
      {t.toAll}
    </LinkButton>
  );
  if (known && !me)
    return (
      <>
        <PageHead title={t.mine} />
        <SignInFirst />
      </>
    );
  return (
    <Loaded query={query} page>
      {(all) => {
        const consent = all.find(({ id }) => id === consentId);
        if (consent?.terms && consent.viewerCan.narrow)
          return <ChangeForm key={consent.id} consent={consent} terms={consent.terms} back={back} onChanged={leave} />;
        return (
          <>
            <PageHead title={t.changeGone} lead={t.changeGoneText} />
            <LinkButton to={'/toestemming' as string} look="primary">
              {t.toAll}
            </LinkButton>
          </>
        );
      }}
    </Loaded>
  );
}
