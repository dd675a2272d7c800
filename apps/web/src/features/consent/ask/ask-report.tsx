import { useEffect } from 'react';
import { PageHead } from '../../../app/page.tsx';
import { useCodeText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Row, Rows, Section, Tiles } from '../../../ui/section.tsx';
import { focusTitle } from '../batches.ts';
import type { RequestReport } from './ask-form.tsx';
import { messages } from './messages.ts';
import type { WorkToAsk } from './plan.ts';

/** What came of asking: whom it reached, who had answered beforehand, and per work why not. */
export function AskReport({ report: { requested, grantedByRule, faults }, works }: { report: RequestReport; works: readonly WorkToAsk[] }) {
  const t = useT(messages);
  const sentence = useCodeText();
  useEffect(focusTitle, []);
  const all = works.flatMap(({ makers }) => makers);
  const nameOf = (personId: string | null) => all.find(({ person }) => person?.id === personId)?.label ?? '';
  const about = new Map<string, RequestReport['faults'][number][]>();
  for (const fault of faults) about.set(fault.materialId, [...(about.get(fault.materialId) ?? []), fault]);
  const tiles = [
    { value: requested, text: t.requested(requested) },
    ...(grantedByRule > 0 ? [{ value: grantedByRule, text: t.byRule(grantedByRule) }] : []),
    ...(faults.length > 0 ? [{ value: faults.length, text: t.notAsked(faults.length) }] : []),
  ];
  return (
    <>
      <PageHead
        title={t.sentTitle(requested)}
        lead={requested > 0 && t.sentLead}
        aside={
          <LinkButton look="primary" to={'/toestemming/bord' as string}>
            {t.toBoard}
          </LinkButton>
        }
      />
      <div className="stack-l">
        <Tiles tiles={tiles} />
        {faults.length > 0 && (
          <Section title={t.faults}>
            <Rows>
              {[...about].map(([id, own]) => (
                <Row key={id}>
                  <h3>{works.find((work) => work.id === id)?.title ?? t.unknownWork}</h3>
                  {own.map(({ personId, code, at }) => (
                    <p key={personId ?? ''}>{t.faultAt(nameOf(personId), sentence(code, { at }))}</p>
                  ))}
                </Row>
              ))}
            </Rows>
          </Section>
        )}
      </div>
    </>
  );
}
