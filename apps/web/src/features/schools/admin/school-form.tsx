import { LIMITS, SCHOOL_KINDS } from '@deelgenoot/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { CreateSchoolDoc, SchoolPageDoc, SchoolsDoc, UpdateSchoolDoc } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Select, TextArea, TextInput } from '../../../ui/field.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from '../messages.ts';
import type { ListedSchool } from '../schools-page.tsx';

interface Facts {
  readonly name: string;
  readonly kind: string;
  readonly town: string;
  readonly intro: string;
  readonly lat: string;
  readonly lon: string;
}

const factsOf = (school: ListedSchool | undefined): Facts => ({
  name: school?.name ?? '',
  kind: school?.kind ?? '',
  town: school?.town ?? '',
  intro: school?.intro ?? '',
  lat: school?.lat?.toString() ?? '',
  lon: school?.lon?.toString() ?? '',
});

/** "52,37" as people here write it, and "52.37"; null when it is empty, NaN when it is no number. */
const degrees = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim().replace(',', '.')));

/** The facts of a school, new or known. */
export function SchoolForm({ school, onDone }: { school?: ListedSchool; onDone: () => void }) {
  const all = useT(messages);
  const t = all.form;
  const queries = useQueryClient();
  const draft = useDraft<Partial<Facts>>(`school:${school?.id ?? 'new'}`, {});
  const facts = { ...factsOf(school), ...draft.value };
  const field = <K extends keyof Facts>(name: K) => ({ value: facts[name], onValue: (next: string) => draft.setValue({ ...draft.value, [name]: next }) });
  const wrong = (text: string) => Number.isNaN(degrees(text)) && t.placeWrong;
  const { form, busy, faults, error } = useForm({
    fields: ['name', 'kind', 'town', 'intro', 'lat', 'lon'],
    check: () => ({ name: facts.name.trim() === '' && t.nameMissing, kind: facts.kind === '' && t.kindMissing, lat: wrong(facts.lat), lon: wrong(facts.lon) }),
    about: { NAME_TAKEN: 'name', VOCABULARY_UNKNOWN: 'kind' },
    words: { NAME_TAKEN: t.nameTaken },
    send: async () => {
      const input = { name: facts.name, kind: facts.kind, town: facts.town, intro: facts.intro, lat: degrees(facts.lat), lon: degrees(facts.lon) };
      if (school) await request(UpdateSchoolDoc, { id: school.id, input });
      else await request(CreateSchoolDoc, { input });
      draft.clear();
      toast({ text: school ? t.done : t.added(facts.name) });
      onDone();
      await Promise.all([SchoolsDoc, SchoolPageDoc].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
    },
  });
  return (
    <form className="form" {...form}>
      <TextInput label={t.name} maxLength={LIMITS.name} autoComplete="off" error={faults.name} {...field('name')} />
      <Select
        label={t.kind}
        placeholder={t.chooseKind}
        options={SCHOOL_KINDS.map((value) => ({ value, label: all.kinds[value] ?? value }))}
        error={faults.kind}
        {...field('kind')}
      />
      <TextInput label={t.town} maxLength={LIMITS.name} autoComplete="off" error={faults.town} {...field('town')} />
      <TextArea label={t.intro} help={t.introHelp} maxLength={LIMITS.short} rows={3} error={faults.intro} {...field('intro')} />
      <fieldset className="pair">
        <legend className="label">{t.place}</legend>
        <TextInput label={t.lat} inputMode="decimal" autoComplete="off" error={faults.lat} {...field('lat')} />
        <TextInput label={t.lon} inputMode="decimal" autoComplete="off" error={faults.lon} {...field('lon')} />
      </fieldset>
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && all.saving}>
          {all.save}
        </Button>
      </Actions>
    </form>
  );
}
