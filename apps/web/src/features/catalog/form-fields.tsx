import { BATESON, BUILDING_BLOCKS, DOMAINS, FORMS, ICT_COMPETENCES, LEVELS, LICENCES, LIMITS, MATERIAL_KINDS } from '@deelgenoot/kernel';
import { useT } from '../../i18n/language.ts';
import { MATERIAL_LANGUAGES, useVocabulary } from '../../i18n/vocabulary.ts';
import { Chip, Chips, Fold } from '../../ui/chip.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { CheckGroup, OptionGroup } from '../../ui/options.tsx';
import { editMessages } from './edit-messages.ts';
import { minutesOf, type MaterialForm } from './material-form.ts';
import { MakersField, ToolsField } from './pick-fields.tsx';

export interface FieldsProps {
  readonly form: MaterialForm;
  readonly onForm: (form: MaterialForm) => void;
}

/** Title, story, kind and language. */
export function WhatFields({ form, onForm, tried }: FieldsProps & { tried: boolean }) {
  const t = useT(editMessages).fields;
  const words = useVocabulary();
  return (
    <div className="stack">
      <TextInput
        wide
        label={t.title}
        help={t.titleHelp}
        maxLength={LIMITS.title}
        value={form.title}
        error={tried && form.title.trim() === '' && t.titleNeeded}
        onValue={(title) => onForm({ ...form, title })}
      />
      <TextArea
        wide
        voice
        rows={6}
        label={t.description}
        help={t.descriptionHelp}
        maxLength={LIMITS.body}
        value={form.description}
        onValue={(description) => onForm({ ...form, description })}
      />
      <div className="pair">
        <Select
          label={t.kind}
          options={MATERIAL_KINDS.map((value) => ({ value, label: words.kind(value) }))}
          value={form.kind}
          onValue={(kind) => onForm({ ...form, kind })}
        />
        <Select
          label={t.language}
          options={MATERIAL_LANGUAGES.map((value) => ({ value, label: words.language(value) }))}
          value={form.language}
          onValue={(language) => onForm({ ...form, language })}
        />
      </div>
    </div>
  );
}

/** Level, domain, form, time and tools: what decides whether it fits. `emptyForm` names the empty choice. */
export function FitFields({ form, onForm, emptyForm }: FieldsProps & { emptyForm?: string }) {
  const t = useT(editMessages).fields;
  const words = useVocabulary();
  const toggle = (level: string) => onForm({ ...form, levels: LEVELS.filter((one) => (one === level) !== form.levels.includes(one)) });
  return (
    <div className="stack">
      <fieldset className="stack-s">
        <legend className="label">{t.levels}</legend>
        <Chips>
          {LEVELS.map((level) => (
            <Chip key={level} pressed={form.levels.includes(level)} onPress={() => toggle(level)}>
              {words.level(level)}
            </Chip>
          ))}
        </Chips>
      </fieldset>
      <div className="checks">
        <CheckGroup
          legend={t.domains}
          options={DOMAINS.map((value) => ({ value: value as string, title: words.word(value) }))}
          values={form.domains}
          onValues={(domains) => onForm({ ...form, domains })}
        />
      </div>
      <div className="pair">
        <Select
          label={t.form}
          placeholder={emptyForm ?? t.formNone}
          options={FORMS.map((value) => ({ value, label: words.form(value) }))}
          value={form.form}
          onValue={(next) => onForm({ ...form, form: next })}
        />
        <TextInput
          label={t.duration}
          help={t.durationHelp}
          inputMode="numeric"
          value={form.duration}
          error={Number.isNaN(minutesOf(form.duration)) && t.durationWrong}
          onValue={(duration) => onForm({ ...form, duration })}
        />
      </div>
      <ToolsField tools={form.tools} onTools={(tools) => onForm({ ...form, tools })} />
    </div>
  );
}

/** Who made it. */
export const WhoFields = ({ form, onForm, schoolId }: FieldsProps & { schoolId: string }) => (
  <MakersField schoolId={schoolId} makers={form.makers} onMakers={(makers) => onForm({ ...form, makers })} />
);

/** What others may do with it. */
export function LicenceField({ form, onForm }: FieldsProps) {
  const t = useT(editMessages).fields;
  const words = useVocabulary();
  const options = LICENCES.map((value) => ({ value: value as string, title: words.licence(value).name, text: words.licence(value).sentences }));
  return (
    <OptionGroup
      hideLegend
      legend={t.licence}
      help={t.licenceHelp}
      options={options}
      value={form.licence || null}
      onValue={(licence) => onForm({ ...form, licence })}
    />
  );
}

function Grouped({
  title,
  groups,
  values,
  onValues,
}: {
  title: string;
  groups: Readonly<Record<string, readonly string[]>>;
  values: readonly string[];
  onValues: (values: string[]) => void;
}) {
  const words = useVocabulary();
  return (
    <Fold title={values.length > 0 ? `${title} (${values.length})` : title}>
      <div className="checks stack">
        {Object.entries(groups).map(([group, all]) => (
          <CheckGroup
            key={group}
            legend={words.word(group)}
            options={all.map((value) => ({ value, title: words.word(value) }))}
            values={values}
            onValues={onValues}
          />
        ))}
      </div>
    </Fold>
  );
}

/** The finer vocabularies of the field, closed until someone wants them. */
export function MoreFields({ form, onForm }: FieldsProps) {
  const t = useT(editMessages).fields;
  return (
    <div className="stack">
      <TextInput wide label={t.tags} help={t.tagsHelp} value={form.tags} onValue={(tags) => onForm({ ...form, tags })} />
      <div>
        <Grouped title={t.bateson} groups={{ [t.bateson]: BATESON }} values={form.bateson} onValues={(bateson) => onForm({ ...form, bateson })} />
        <Grouped
          title={t.buildingBlocks}
          groups={BUILDING_BLOCKS}
          values={form.buildingBlocks}
          onValues={(buildingBlocks) => onForm({ ...form, buildingBlocks })}
        />
        <Grouped title={t.ict} groups={ICT_COMPETENCES} values={form.ictCompetences} onValues={(ictCompetences) => onForm({ ...form, ictCompetences })} />
      </div>
    </div>
  );
}
