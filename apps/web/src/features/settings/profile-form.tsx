import { DOMAINS, LEVELS } from '@deelgenoot/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { queryOf, request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { sessionQuery } from '../../app/session.ts';
import { MyProfileDoc, SaveProfileDoc, type MyProfileQuery } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { useVocabulary } from '../../i18n/vocabulary.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Checkbox, CheckGroup } from '../../ui/options.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { messages } from './messages.ts';
import { WordList } from './word-list.tsx';

type Profile = NonNullable<MyProfileQuery['me']>;
type Changes = Partial<Pick<Profile, 'name' | 'headline' | 'askMeAbout' | 'domains' | 'levels' | 'profileOpen'>>;

const NONE: Changes = {};

/** A profile; what is changed and not yet saved survives a reload. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useT(messages);
  const words = useVocabulary();
  const queries = useQueryClient();
  const draft = useDraft<Changes>('profile', NONE);
  const { name, headline, askMeAbout, domains, levels, profileOpen } = { ...profile, ...draft.value };
  const change = (changes: Changes) => draft.setValue({ ...draft.value, ...changes });
  const { form, busy, faults, error } = useForm({
    fields: ['name', 'headline', 'askMeAbout'],
    check: () => ({ name: name.trim() === '' && t.profile.nameMissing }),
    send: async () => {
      const { updateProfile } = await request(SaveProfileDoc, {
        input: { name, headline, askMeAbout: [...askMeAbout], domains: [...domains], levels: [...levels], profileOpen },
      });
      queries.setQueryData(queryOf(MyProfileDoc, {}).queryKey, (old) => (old?.me ? { me: { ...old.me, ...updateProfile } } : old));
      draft.clear();
      toast({ text: t.profile.saved });
      // Other pages show the name and what fits; the session holds both.
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['Person'] });
    },
  });
  return (
    <form className="form form-wide" {...form}>
      <TextInput label={t.profile.name} autoComplete="name" maxLength={120} error={faults.name} value={name} onValue={(next) => change({ name: next })} />
      <TextInput
        label={t.profile.headline}
        help={t.profile.headlineHelp}
        maxLength={200}
        error={faults.headline}
        value={headline ?? ''}
        onValue={(next) => change({ headline: next })}
      />
      <WordList words={askMeAbout} onWords={(next) => change({ askMeAbout: next })} error={faults.askMeAbout} />
      <div className="chk-cols">
        <CheckGroup
          legend={t.profile.domains}
          values={domains}
          onValues={(next) => change({ domains: next })}
          options={DOMAINS.map((domain) => ({ value: domain as string, title: words.word(domain) }))}
        />
      </div>
      <CheckGroup
        legend={t.profile.levels}
        values={levels}
        onValues={(next) => change({ levels: next })}
        options={LEVELS.map((level) => ({ value: level as string, title: words.level(level) }))}
      />
      <div>
        <Checkbox strong checked={profileOpen} onChecked={(on) => change({ profileOpen: on })}>
          {t.profile.open}
        </Checkbox>
        <p className="help">{t.profile.openHelp}</p>
      </div>
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.saving}>
          {t.profile.save}
        </Button>
        <LinkButton to={`/mensen/${profile.id}` as string} look="quiet">
          {t.profile.seePage}
        </LinkButton>
        {draft.savedAt !== null && (
          <span className="meta">
            <SavedNote at={draft.savedAt} />
          </span>
        )}
      </Actions>
    </form>
  );
}
