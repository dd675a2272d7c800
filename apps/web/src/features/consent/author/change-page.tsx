import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { allOf } from '../all-pages.ts';
import { ChangeForm } from './change-form.tsx';
import { messages } from './messages.ts';

const route = getRouteApi('/toestemming/wijzigen/$consentId' as never) as { useParams(): { consentId: string } };

/** A maker changes the terms of a permission that holds. */
export function ChangePage() {
  const t = useT(messages);
  const { consentId } = route.useParams();
  const query = useQuery(allOf(MyConsentsDoc, {}, (data) => data.myConsents));
  return (
    <Loaded query={query} page>
      {(all) => {
        const consent = all.find(({ id }) => id === consentId);
        if (consent?.terms && consent.viewerCan.narrow) return <ChangeForm key={consent.id} consent={consent} terms={consent.terms} />;
        return <><PageHead title={t.changeGone} lead={t.changeGoneText} /><LinkButton to={'/toestemming' as string} look="primary">{t.toAll}</LinkButton></>;
      }}
    </Loaded>
  );
}
