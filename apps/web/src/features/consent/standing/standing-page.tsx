import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MyStandingRulesDoc, type MyStandingRulesQuery } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Dots, Section } from '../../../ui/section.tsx';
import { Empty } from '../../../ui/state.tsx';
import type { SchoolRef } from '../../../ui/who.tsx';
import { capital, useTermsLine } from '../author/terms-line.ts';
import { messages } from './messages.ts';
import { RuleForm } from './rule-form.tsx';
import { StopRule } from './stop-rule.tsx';

export type Rule = MyStandingRulesQuery['myStandingRules'][number];

/** One school: the rule that holds for it, or the way to make one. */
function SchoolRule({ school, rule, onForm }: { school: SchoolRef; rule: Rule | null; onForm: () => void }) {
  const t = useT(messages);
  const format = useFormat();
  const line = useTermsLine();
  const [stopping, setStopping] = useState(false);
  return (
    <Section title={t.school(school.name)}>
      <div className="stack">
        {rule ? (
          <>
            <p>{capital(line(rule.terms))}</p>
            <p className="meta">
              <Dots>
                {t.since(format.date(rule.madeAt))}
                {t.shares(rule.shares)}
              </Dots>
            </p>
          </>
        ) : (
          <p>{t.none}</p>
        )}
        {rule && stopping ? (
          <StopRule rule={rule} onDone={() => setStopping(false)} />
        ) : (
          <Actions>
            <Button look={rule ? 'plain' : 'primary'} icon="edit" onClick={onForm}>
              {rule ? t.change : t.make}
            </Button>
            {rule && (
              <Button icon="undo" onClick={() => setStopping(true)}>
                {t.stop}
              </Button>
            )}
          </Actions>
        )}
      </div>
    </Section>
  );
}

/** For makers: what holds in advance, for each school they make things for. */
export function StandingPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const query = useQuery({ ...queryOf(MyStandingRulesDoc, {}), enabled: me !== null });
  const [open, setOpen] = useState<string | null>(null);
  if (known && !me)
    return (
      <>
        <PageHead title={t.title} />
        <SignInFirst />
      </>
    );
  return (
    <Loaded query={query} page>
      {({ myStandingRules: rules }) => {
        const schools = new Map(
          [...rules.map(({ school }) => school), ...(me?.memberships ?? []).map(({ school }) => school)].map((school) => [school.id, school]),
        );
        const form = open === null ? undefined : schools.get(open);
        const ruleOf = (id: string) => rules.find(({ school }) => school.id === id) ?? null;
        if (form) return <RuleForm key={form.id} school={form} rule={ruleOf(form.id)} onDone={() => setOpen(null)} />;
        return (
          <div className="consent-page">
            <PageHead title={t.title} lead={t.lead} />
            <div className="stack-l">
              {schools.size === 0 && (
                <Empty drawing level={2} title={t.noSchool}>
                  {t.noSchoolText}
                </Empty>
              )}
              {[...schools.values()].map((school) => (
                <SchoolRule key={school.id} school={school} rule={ruleOf(school.id)} onForm={() => setOpen(school.id)} />
              ))}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
