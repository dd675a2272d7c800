import { Link } from '@tanstack/react-router';
import type { MaterialQuery } from '../../gql/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Drop } from '../../ui/chip.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Chain, RasterKey, Reach, type ChainStep } from '../../ui/raster.tsx';
import { Section } from '../../ui/section.tsx';
import { School } from '../../ui/who.tsx';
import { capital } from '../consent/author/terms-line.ts';
import { useTermsWords } from '../consent/terms/terms-words.ts';
import { accessMessages } from './access-messages.ts';

type Material = MaterialQuery['material'];
type Access = Material['access'];
type Step = NonNullable<Access['steps']>[number];

/** An end is the midnight after the last day. */
const lastDay = (until: string) => Date.parse(until) - 1;

const STEP_ICONS: Readonly<Record<string, IconName>> = {
  declined: 'minus',
  lapsed: 'dots',
  withdrawn: 'undo',
  expired: 'hourglass',
  none: 'ring',
  older: 'history',
  olderOnly: 'minus',
  restricted: 'shield',
};

function useStep(): (step: Step, at: number) => ChainStep {
  const t = useT(accessMessages);
  const format = useFormat();
  const words = useTermsWords('manager');
  const maker: Readonly<Record<string, (name: string) => string>> = t.maker;
  const termsText = ({ scope, until, terms }: Step) =>
    scope &&
    [
      capital(words.scope({ scope }, true)),
      until ? t.termUntil(format.date(lastDay(until))) : t.termOpen,
      ...(terms ? [t.attribution[terms.attribution]] : []),
    ].join(', ');
  const title = (step: Step) => {
    switch (step.kind) {
      case 'maker':
        return (maker[step.state] ?? t.maker.other)(step.label);
      case 'clearance':
        return (step.done ? t.clearance : t.clearanceNot)(step.label);
      case 'publication':
        return step.done ? t.publication : t.publicationNot;
      default:
        return step.done ? t.moderation : t.moderationNot;
    }
  };
  return (step, at) => ({
    key: `${step.kind}${at}`,
    waiting: !step.done,
    icon: step.done ? undefined : STEP_ICONS[step.state],
    title: title(step),
    text: termsText(step),
  });
}

/** Schools that a maker left out by name and that indeed do not see it; only known to makers and their academy. */
function leftOut({ steps, without }: Access): number {
  const named = new Set((steps ?? []).flatMap(({ kind, scope }) => (kind === 'maker' && scope?.mode === 'EXCEPT' ? scope.schools.map(({ id }) => id) : [])));
  return (without ?? []).filter(({ id }) => named.has(id)).length;
}

/** @param because who keeps it out, by name; nobody for a school that sees it */
const Names = ({ schools, because = () => '' }: { schools: NonNullable<Access['schools']>; because?: (schoolId: string) => string }) => (
  <ul className="stack-s plain-list">
    {schools.map((school) => (
      <li key={school.id}>
        <School school={school} link /> {because(school.id) && <span className="meta">{because(school.id)}</span>}
      </li>
    ))}
  </ul>
);

/** Who keeps a school out by what they chose. Where somebody has not said yes at all, the row of steps tells it. */
function useBecause(steps: Access['steps']): (schoolId: string) => string {
  const t = useT(accessMessages);
  const format = useFormat();
  return (schoolId) => {
    const names = (steps ?? []).filter(({ done, keepsOut }) => done && keepsOut.some(({ id }) => id === schoolId)).map(({ label }) => label);
    return names.length === 0 ? '' : t.because(format.list(names));
  };
}

/** Who can see this, and why: the number, a square for every school, and for those whose work it is each answer in a row. */
export function AccessSection({ material }: { material: Material }) {
  const t = useT(accessMessages);
  const format = useFormat();
  const step = useStep();
  const because = useBecause(material.access.steps);
  const { access, school, status, restricted } = material;
  const left = leftOut(access);
  const { total, count } = access;
  return (
    <Section title={t.title}>
      <div className="stack">
        {status === 'DRAFT' && <p>{t.notOnline(school.name)}</p>}
        {restricted && <p>{t.hidden}</p>}
        {status === 'PUBLISHED' && !restricted && (
          <>
            <Reach total={total} seen={count} left={left} />
            {access.older && <p>{t.olderShared(access.older.versionNumber, access.older.count, total)}</p>}
            <RasterKey words={{ own: t.own, in: count > 1 && t.sees, out: total - count - left > 0 && t.seesNot, left: left > 0 && t.leftOut }} />
            {access.public && (
              <p>
                <b>{t.everyone}</b>
              </p>
            )}
            <p className="quiet">
              {t.reasons[access.reason]} {access.until && t.until(format.date(lastDay(access.until)))}
            </p>
          </>
        )}
        {status === 'PUBLISHED' && access.parts?.map(({ id, name, successor }) => <p key={id}>{t.part(name, successor?.name ?? '')}</p>)}
        {access.steps && <Chain steps={access.steps.map(step)} />}
        {access.schools && access.schools.length > 1 && (
          <Drop title={t.which}>
            <Names schools={access.schools} />
          </Drop>
        )}
        {access.without && access.without.length > 0 && status === 'PUBLISHED' && (
          <Drop title={t.whichNot}>
            <Names schools={access.without} because={because} />
          </Drop>
        )}
        {material.viewerCan.seeLedger && (
          <p>
            <Link to={`/toestemming/logboek/${material.id}` as string}>{t.ledger}</Link>
          </p>
        )}
        {status === 'PUBLISHED' && count < total && <p className="meta">{t.narrowest}</p>}
      </div>
    </Section>
  );
}
