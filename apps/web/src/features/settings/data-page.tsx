import { useLanguage, useT } from '../../i18n/language.ts';
import { Actions, AnchorButton, LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { messages } from './messages.ts';
import { SettingsFrame } from './settings-frame.tsx';

/** Where the files of one's own log are. */
export function LedgerFiles() {
  const t = useT(messages).data;
  const { language } = useLanguage();
  return (
    <>
      <AnchorButton icon="download" href={`/ledger/mine.pdf?lang=${language}`}>
        {t.pdf}
      </AnchorButton>
      <AnchorButton icon="download" href={`/ledger/mine.json?lang=${language}`}>
        {t.json}
      </AnchorButton>
    </>
  );
}

/** What we keep of someone, to read and to take along. */
export function DataPage() {
  const { data: t, erase: e } = useT(messages);
  return (
    <SettingsFrame title={t.title} lead={t.lead}>
      {() => (
        <div className="stack-l">
          <Section title={t.log} hint={t.logHint}>
            <Actions>
              <LinkButton look="primary" icon="history" to={'/instellingen/logboek' as string}>
                {t.read}
              </LinkButton>
              <LedgerFiles />
            </Actions>
          </Section>
          <Section title={e.title} hint={e.linkHint}>
            <Actions>
              <LinkButton icon="trash" to={'/instellingen/wissen' as string}>
                {e.link}
              </LinkButton>
            </Actions>
          </Section>
        </div>
      )}
    </SettingsFrame>
  );
}
