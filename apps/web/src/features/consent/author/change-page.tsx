import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
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
  const query = useQuery({ ...myConsents, enabled: me !== null });
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
        if (consent?.terms && consent.viewerCan.narrow) return <ChangeForm key={consent.id} consent={consent} terms={consent.terms} />;
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
