import { useMutation, useQueryClient } from '@tanstack/react-query';
import { VOCABULARIES } from '@deelgenoot/kernel';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { GiveStandingClearanceDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/chip.tsx';
import { CheckGroup } from '../../../ui/options.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { SchoolRef } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { messages } from './messages.ts';
import { ReachFields, useReachChoice } from './reach-fields.tsx';
import { useFaultText } from '../terms/use-fault-text.ts';

/** A new standing clearance: which works, for whom, until when. */
export function StandingForm({ home }: { home: SchoolRef }) {
  const t = useT(messages);
  const words = useVocabulary();
  const sentence = useFaultText();
  const queries = useQueryClient();
  const reach = useReachChoice();
  const [domains, setDomains] = useState<string[]>([]);
  const [levels, setLevels] = useState<string[]>([]);
  const [forms, setForms] = useState<string[]>([]);
  const save = useMutation({
    ...ACT,
    mutationFn: () => request(GiveStandingClearanceDoc, { schoolId: home.id, domains, levels, forms, ...reach.wish }),
    onSuccess: async () => {
      for (const clear of [setDomains, setLevels, setForms]) clear([]);
      toast({ text: t.given, icon: 'check' });
      await queries.invalidateQueries();
    },
  });
  const group = (legend: string, values: readonly string[], onValues: (values: string[]) => void, all: readonly string[], name = (value: string) => value) => (
    <CheckGroup legend={legend} values={values} onValues={onValues} options={all.map((value) => ({ value, title: name(value) }))} />
  );
  return (
    <Fold title={t.add}>
      <div className="stack-l">
        <p className="help">{t.whatHelp}</p>
        <div className="checks">{group(t.domains, domains, setDomains, VOCABULARIES.domains, words.word)}</div>
        {group(t.levels, levels, setLevels, VOCABULARIES.levels, words.level)}
        {group(t.forms, forms, setForms, VOCABULARIES.forms, words.form)}
        <ReachFields reach={reach} home={home} />
        <ActionError error={save.error} />
        <div className="acts">
          <Button look="primary" busy={save.isPending && t.busy} notNow={reach.fault !== null && sentence(reach.fault)} onClick={() => save.mutate()}>
            {t.give}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
