import { useState } from 'react';
import { Done } from '../../app/form.tsx';
import type { CreateTokenMutation } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { messages } from './messages.ts';

/** A key just made: the only moment at which its secret can be read. */
export function NewKey({ made, onReady }: { made: CreateTokenMutation['createToken']; onReady: () => void }) {
  const t = useT(messages).keys;
  const [copied, setCopied] = useState(false);
  // Where copying is refused, the field still lets people select it.
  const copy = () =>
    void navigator.clipboard?.writeText(made.secret).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <Done
      title={t.madeTitle(made.token.name)}
      actions={
        <>
          <Button look="primary" icon="copy" onClick={copy}>
            {copied ? t.copied : t.copy}
          </Button>
          <Button onClick={onReady}>{t.ready}</Button>
        </>
      }
    >
      <p>{t.madeText}</p>
      <TextInput label={t.secret} readOnly autoComplete="off" spellCheck={false} value={made.secret} onFocus={(event) => event.target.select()} />
      <p>{t.use}</p>
      <p className="secret">{`curl ${location.origin}/graphql -H "Authorization: Bearer ${made.secret}" -H "Content-Type: application/json" -d '{"query":"{ me { name } }"}'`}</p>
    </Done>
  );
}
