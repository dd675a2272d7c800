import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Drop } from '../../../ui/chip.tsx';
import { CheckGroup } from '../../../ui/options.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Note } from '../../../ui/state.tsx';
import { Person } from '../../../ui/who.tsx';
import { StateBadge } from '../state-badge.tsx';
import { messages } from './messages.ts';
import { type Ask, type AskedMaker, mayGetMore, type Obstacle, planOf, type WorkToAsk } from './plan.ts';

/** Of which version there is a yes, and whether and when a question can follow. */
function AskNote({ ask: { work, position, obstacle, from } }: { ask: Ask }) {
  const t = useT(messages);
  const format = useFormat();
  const { state = null, yes = null, covers = false, word = null } = position ?? {};
  const version = (number: number | undefined) => (work.versionNumber > 1 && number !== undefined ? t.version(number) : '');
  const later = from && t.later(format.date(from));
  const why: Readonly<Record<NonNullable<Obstacle>, string | null>> = {
    notAllowed: t.notAllowed,
    notPublished: t.notPublished,
    left: t.left,
    alreadyAsked: t.alreadyAsked(version(word?.version)),
    alreadyYes: later ?? t.onlyMore,
    saidNo: later,
  };
  const said = yes && t.saidYes(version(covers ? work.versionNumber : yes.version));
  const next = obstacle ? why[obstacle] : version(work.versionNumber) && t.getsQuestion(version(work.versionNumber));
  const words = [obstacle !== 'alreadyAsked' && said, next].filter(Boolean);
  return (
    <span className="meta">
      {obstacle && <StateBadge state={state} />} {words.join('; ')}
    </span>
  );
}

/** One maker with the works they would be asked about, and where that will not happen. */
function MakerRow({ maker: { name, asks } }: { maker: AskedMaker }) {
  const t = useT(messages);
  const maybe = asks.every(({ obstacle }) => obstacle !== null) && asks.some(mayGetMore);
  return (
    <li className="stack-s">
      <Person person={{ name }} {...(!maybe && { detail: t.asks(asks.filter(({ obstacle }) => obstacle === null).length) })} />
      <ul className="consent-asks plain-list">
        {asks.map((ask) => (
          <li key={ask.work.id}>
            {ask.work.title} <AskNote ask={ask} />
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
