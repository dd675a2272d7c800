import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Drop } from '../../../ui/chip.tsx';
import { CheckGroup } from '../../../ui/options.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Note } from '../../../ui/state.tsx';
import { Person } from '../../../ui/who.tsx';
import { StateBadge } from '../state-badge.tsx';
import { messages } from './messages.ts';
import { type AskedMaker, planOf, type WorkToAsk } from './plan.ts';

/** One maker with the works they would be asked about, and where that will not happen. */
function MakerRow({ maker: { name, asks } }: { maker: AskedMaker }) {
  const t = useT(messages);
  const why = { notAllowed: t.notAllowed, notPublished: t.notPublished, alreadyAsked: t.alreadyAsked, alreadyYes: t.alreadyYes, saidNo: t.saidNo };
  const maybe = asks.every(({ obstacle }) => obstacle !== null) && asks.some(({ obstacle }) => obstacle === 'alreadyYes');
  return (
    <li className="stack-s">
      <Person person={{ name }} {...(!maybe && { detail: t.asks(asks.filter(({ obstacle }) => obstacle === null).length) })} />
      <ul className="consent-asks plain-list">
        {asks.map(({ work, maker, obstacle }) => (
          <li key={work.id}>
            {work.title}
            {obstacle && (
              <span className="meta">
                {' '}
                <StateBadge state={maker.consentState} /> {why[obstacle]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What is asked of whom: by maker, because each of them gets one message. */
export function Whom({ works, kept, onKept }: { works: readonly WorkToAsk[]; kept: readonly WorkToAsk[]; onKept: (ids: string[]) => void }) {
  const t = useT(messages);
  const format = useFormat();
  const plan = planOf(kept);
  return (
    <Section title={t.whom}>
      <div className="stack">
        <Rows>
          {plan.makers.map((maker) => (
            <MakerRow key={maker.key} maker={maker} />
          ))}
        </Rows>
        {plan.withoutMaker.length > 0 && (
          <Note tone="wait" title={t.noMakers}>
            {format.list(plan.withoutMaker.map(({ title }) => title))} {t.noMaker}.
          </Note>
        )}
        {works.length > 1 && (
          <Drop title={t.fewer}>
            <CheckGroup
              legend={t.fewerLegend}
              options={works.map(({ id, title }) => ({ value: id, title }))}
              values={kept.map(({ id }) => id)}
              onValues={onKept}
            />
          </Drop>
        )}
      </div>
    </Section>
  );
}
