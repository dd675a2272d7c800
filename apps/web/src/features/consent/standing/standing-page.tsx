import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MyStandingRulesDoc, type MyStandingRulesQuery } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Empty } from '../../../ui/state.tsx';
import { messages } from './messages.ts';
import { RuleForm } from './rule-form.tsx';
import { SchoolRule } from './school-rule.tsx';

export type Rule = MyStandingRulesQuery['myStandingRules'][number];
export type StoppedRule = MyStandingRulesQuery['myStoppedRules'][number];

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
      {({ myStandingRules: rules, myStoppedRules: stopped }) => {
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
                <SchoolRule
                  key={school.id}
                  school={school}
                  rule={ruleOf(school.id)}
                  stopped={stopped.find(({ schoolId }) => schoolId === school.id) ?? null}
                  onForm={() => setOpen(school.id)}
                />
              ))}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
