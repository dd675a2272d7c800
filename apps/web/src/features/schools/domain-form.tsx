import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { AddDomainDoc, SchoolDomainsDoc } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.tsx';
import { messages } from './members/messages.ts';

/** A manager names a domain of the school. */
export function DomainForm({ schoolId }: { schoolId: string }) {
  const t = useT(messages).domains;
  const queries = useQueryClient();
  const domain = useDraft(`domain:${schoolId}`, '');
  const { form, busy, faults, error } = useForm({
    fields: ['domain'],
    check: () => ({ domain: domain.value.trim() === '' && t.missing }),
    about: { DOMAIN_TAKEN: 'domain', DOMAIN_PUBLIC: 'domain' },
    words: { INVALID_INPUT: t.wrong },
    send: async () => {
      const { addDomain } = await request(AddDomainDoc, { schoolId, domain: domain.value });
      domain.clear();
      toast({ text: addDomain.confirmedAt ? t.confirmedNow(addDomain.domain) : t.added(addDomain.domain) });
      await queries.invalidateQueries({ queryKey: [SchoolDomainsDoc.name] });
    },
  });
  return (
    <Section title={t.add}>
      <form className="form" {...form}>
        <TextInput
          label={t.domain}
          help={t.help}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={faults.domain}
          value={domain.value}
          onValue={domain.setValue}
        />
        <FormError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && t.adding}>
            {t.send}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
