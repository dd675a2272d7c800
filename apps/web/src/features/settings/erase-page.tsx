import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf, request } from '../../app/api.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import { Loaded, SignInFirst } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { leaving, useSessionChanged, useSessionQuery } from '../../app/session.ts';
import { EraseAccountDoc, ErasureDoc, type ErasureQuery } from '../../gql/settings.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { OptionGroup } from '../../ui/options.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { Section } from '../../ui/section.tsx';
import { Note, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';

type Erasure = ErasureQuery['erasure'];
type Question = Erasure['questions'][number];
type Choice = Question['choices'][number];

/** What others would be left without; it must be handed over first. */
function Posts({ erasure: { lastManagerOf, lastAdministrator } }: { erasure: Erasure }) {
  const t = useT(messages).erase;
  const format = useFormat();
  return (
    <Note tone="wait" title={t.notYet}>
      {lastManagerOf.length > 0 && <p>{t.lastManager(format.list(lastManagerOf))}</p>}
      {lastAdministrator && <p>{t.lastAdministrator}</p>}
    </Note>
  );
}

function One({ question: { kind, choices, count }, value, onValue }: { question: Question; value: Choice; onValue: (choice: Choice) => void }) {
  const t = useT(messages).erase;
  const words = t.kinds[kind] ?? t.kinds['other']!;
  return (
    <OptionGroup
      legend={words.title(count)}
      options={choices.map((choice) => ({ value: choice, ...(words.choices?.[choice] ?? t.choices[choice]) }))}
      value={value}
      onValue={onValue}
    />
  );
}

function EraseForm({ email, erasure, onDone }: { email: string; erasure: Erasure; onDone: () => void }) {
  const t = useT(messages).erase;
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [password, setPassword] = useState('');
  const choiceOf = ({ kind, choices }: Question): Choice => chosen[kind] ?? choices[0]!;
  const { form, busy, faults, error } = useForm({
    fields: ['password'],
    check: () => ({ password: password === '' && t.passwordMissing }),
    about: { PASSWORD_WRONG: 'password' },
    send: async () => {
      const stay = leaving();
      const choices = erasure.questions.map((question) => ({ kind: question.kind, choice: choiceOf(question) }));
      await request(EraseAccountDoc, { password, choices }).catch((refusal: unknown) => {
        stay();
        throw refusal;
      });
      onDone();
    },
  });
  const blocked = erasure.lastManagerOf.length > 0 || erasure.lastAdministrator;
  return (
    <form className="form" {...form}>
      {blocked && <Posts erasure={erasure} />}
      <Section title={t.what}>
        <ul className="article">
          {t.consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      {erasure.questions.length > 0 && (
        <Section title={t.choose}>
          <div className="stack-l">
            {erasure.questions.map((question) => (
              <One key={question.kind} question={question} value={choiceOf(question)} onValue={(choice) => setChosen({ ...chosen, [question.kind]: choice })} />
            ))}
          </div>
        </Section>
      )}
      <Section title={t.sure}>
        <div className="stack">
          {/* Not shown: tells a password manager whose password this is. */}
          <input hidden readOnly type="email" name="email" autoComplete="username" value={email} />
          <PasswordInput kind="current" label={t.password} error={faults.password} value={password} onValue={setPassword} />
          <p>
            <Link to={'/wachtwoord' as string}>{t.noPassword}</Link>
          </p>
          <FormError error={error} />
          <Actions>
            <Button type="submit" look="danger" busy={busy && t.erasing} notNow={blocked && t.notYet}>
              {t.send}
            </Button>
            <LinkButton to={'/instellingen/gegevens' as string}>{t.cancel}</LinkButton>
          </Actions>
        </div>
      </Section>
    </form>
  );
}

function Parts({ onDone }: { onDone: () => void }) {
  const query = useQuery({ ...queryOf(ErasureDoc, {}), staleTime: 0, refetchOnWindowFocus: false });
  return (
    <Loaded query={query} waiting={<Skeleton shape="rows" />}>
      {({ me, erasure }) => me && <EraseForm email={me.email} erasure={erasure} onDone={onDone} />}
    </Loaded>
  );
}

/** Someone leaves for good: what becomes of what is theirs, and the last question. */
export function ErasePage() {
  const t = useT(messages).erase;
  const [gone, setGone] = useState(false);
  const session = useSessionQuery();
  const changed = useSessionChanged();
  if (gone)
    return (
      <>
        <PageHead title={t.gone} />
        <Done title={t.goneTitle} actions={<LinkButton to={'/' as string}>{t.home}</LinkButton>}>
          <p>{t.goneText}</p>
        </Done>
      </>
    );
  const done = () => {
    setGone(true);
    void changed();
  };
  return (
    <Loaded query={session} page>
      {({ me }) =>
        me === null ? (
          <SignInFirst page />
        ) : (
          <>
            <PageHead title={t.title} lead={t.lead} over={t.over} />
            <Parts onDone={done} />
          </>
        )
      }
    </Loaded>
  );
}
