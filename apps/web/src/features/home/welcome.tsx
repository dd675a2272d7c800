import { DemoAccounts } from '../../app/demo-accounts.tsx';
import { PageHead } from '../../app/page.tsx';
import { useT } from '../../i18n/language.ts';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { OpenSection } from './feed-section.tsx';
import { messages } from './messages.ts';

/** The start page of someone we do not know. */
export function Welcome() {
  const t = useT(messages);
  return (
    <>
      <PageHead title={t.welcome} lead={t.welcomeLead} />
      <div className="home-doors">
        <Actions>
          <LinkButton to={'/inloggen' as string} look="primary">
            {t.signIn}
          </LinkButton>
          <LinkButton to={'/aanmelden' as string}>{t.signUp}</LinkButton>
        </Actions>
      </div>
      <div className="home">
        <DemoAccounts />
        <OpenSection />
      </div>
    </>
  );
}
