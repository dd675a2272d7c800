import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/language.ts';
import { Plain } from '../../ui/section.tsx';
import { Voice } from '../../ui/text.tsx';
import { messages } from './messages.ts';

/** Why something was hidden, as its writer and moderators read it. `mine` leads to what one can do. */
export function Reasons({ restriction, mine }: { restriction: { readonly rule: string; readonly reason: string } | null; mine: boolean }) {
  const t = useT(messages);
  return (
    <div className="stack-s">
      {restriction && (
        <Plain
          items={[
            [t.theRule, t.rules[restriction.rule] ?? restriction.rule],
            [t.theLetter, <Voice key="letter" quote text={restriction.reason} />],
          ]}
        />
      )}
      {mine && (
        <p>
          <Link to={'/instellingen/besluiten' as string}>{t.yours.more}</Link>
        </p>
      )}
    </div>
  );
}
