import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { useSession, type Me } from '../../app/session.ts';
import { messages as work } from '../../app/work/messages.ts';
import { MyStatementsDoc, type MyStatementsQuery } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { Line, Plain, Row, Rows, Section } from '../../ui/section.tsx';
import { Empty, Note, Skeleton } from '../../ui/state.tsx';
import { DateText, Voice } from '../../ui/text.tsx';
import { messages } from './messages.ts';
import { SettingsFrame } from './settings-frame.tsx';

type Statement = MyStatementsQuery['myStatements'][number];

/** Where the thing itself is; a message has no address of its own. */
const PLACES: Readonly<Record<string, string>> = { material: '/materiaal/', contribution: '/bijdrage/', thread: '/gesprek/' };

/** One statement of reasons: what was decided, by which rule and why, and whether it still holds. */
function Decision({ statement }: { statement: Statement }) {
  const t = useT(messages).decisions;
  const { reasons } = useT(work).notice;
  const kind = t.kinds[statement.subjectKind] ?? t.otherKind;
  const place = PLACES[statement.subjectKind];
  const locks = statement.restriction === 'locked';
  const [title, before] = locks ? [t.locked, t.wasLocked] : [t.hidden, t.wasHidden];
  return (
    <Row>
      <Line>
        {statement.liftedAt ? (
          <Badge tone="plain" icon="undo">
            {t.lifted}
          </Badge>
        ) : (
          <Badge tone="no" icon={locks ? 'lock' : 'eyeoff'}>
            {locks ? t.lockInForce : t.inForce}
          </Badge>
        )}
      </Line>
      <h2>{(statement.liftedAt ? before : title)(kind)}</h2>
      <Plain
        items={[
          [t.rule, reasons[statement.rule]?.[0] ?? statement.rule],
          [t.reason, <Voice key="reason" quote text={statement.reason} />],
          [t.when, <DateText key="when" at={statement.at} />],
          ...(statement.liftedAt ? [[t.liftedOn, <DateText key="lifted" at={statement.liftedAt} />] as const] : []),
          [t.because, `${statement.fromNotice ? t.fromNotice : t.ownInitiative} ${statement.automated ? t.automated : t.byPeople}`],
        ]}
      />
      {place && (
        <Actions>
          <LinkButton to={`${place}${statement.subjectId}` as string} small>
            {t.look}
          </LinkButton>
        </Actions>
      )}
    </Row>
  );
}

function Parts({ me }: { me: Me }) {
  const t = useT(messages).decisions;
  const query = useQuery(queryOf(MyStatementsDoc, {}));
  return (
    <div className="cols cols-side">
      <div className="stack">
        {me.suspended && (
          <Note tone="wait" title={t.suspendedTitle}>
            <p>{t.suspendedText}</p>
          </Note>
        )}
        <Loaded query={query} waiting={<Skeleton shape="rows" />}>
          {({ myStatements }) =>
            myStatements.length === 0 ? (
              <Empty drawing level={2} title={t.empty}>
                {t.emptyText}
              </Empty>
            ) : (
              <Rows>
                {myStatements.map((statement) => (
                  <Decision key={statement.id} statement={statement} />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </div>
      <Section title={t.disagree} level={2}>
        <p>{t.disagreeText}</p>
        <p>
          <Link to={'/zo-modereren-we' as string}>{t.how}</Link>
        </p>
        <p>
          <Link to={'/contact' as string}>{t.contact}</Link>
        </p>
      </Section>
    </div>
  );
}

/** What moderators decided about someone's own words. */
export function DecisionsPage() {
  const t = useT(messages).decisions;
  const { tabs } = useT(messages);
  const { me } = useSession();
  const { data } = useQuery({ ...queryOf(MyStatementsDoc, {}), enabled: me !== null });
  return (
    <SettingsFrame title={data ? t.title(data.myStatements.length) : tabs.decisions} lead={t.lead}>
      {(own) => <Parts key={own.id} me={own} />}
    </SettingsFrame>
  );
}
