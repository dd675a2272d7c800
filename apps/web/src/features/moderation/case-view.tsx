import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { messages as moderate } from '../../app/moderate/messages.ts';
import { Reasons } from '../../app/moderate/reasons.tsx';
import { PageTitle } from '../../app/page.tsx';
import { OneCaseDoc, type OneCaseQuery } from '../../gql/moderation.ts';
import { useT } from '../../i18n/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Facts, Line, Log, Minor } from '../../ui/section.tsx';
import { DateText, RelativeTime, Voice } from '../../ui/text.tsx';
import { Avatar, School } from '../../ui/who.tsx';
import { Link } from '@tanstack/react-router';
import { STATE_LOOK, stateOf, useCaseTitle } from './case-words.ts';
import { Decision, type Choice } from './decision.tsx';
import { messages } from './messages.ts';
import { useKeys } from './use-keys.ts';

type Case = OneCaseQuery['moderationCase'];

/** A part of a case; its heading is one below that of the case. */
interface PartProps {
  readonly one: Case;
  readonly level: 2 | 3;
}

/** The words that the case is about, as they stand there. */
function InQuestion({ one }: { one: Case }) {
  const t = useT(messages);
  const name = one.author?.name ?? '';
  return (
    <section className="about stack-s" aria-label={t.inQuestion}>
      <p className="meta line">
        {t.place}{' '}
        <Link to={one.url as string} target="_blank">
          {one.title}
        </Link>
      </p>
      <article className="msg target">
        <Avatar name={name} />
        <div>
          <header>
            <b>{name}</b>
            {one.school && (
              <span className="meta">
                <School school={one.school} />
              </span>
            )}
            {one.notices.length > 0 && (
              <Badge tone="wait" icon="flag">
                {t.noted}
              </Badge>
            )}
          </header>
          {one.text ? <Voice text={one.text} /> : <p className="quiet">{t.noText}</p>}
        </div>
      </article>
      <p>
        <Link to={one.url as string} target="_blank">
          {t.look}
        </Link>
      </p>
      {one.viewerCan.makers && (
        <p>
          <Link to={`/toestemming/makers/${one.subjectId}` as string}>{t.makersLink}</Link>
        </p>
      )}
    </section>
  );
}

function Notices({ one, level }: PartProps) {
  const t = useT(messages);
  return (
    <Minor level={level} title={t.noticed}>
      {one.notices.length === 0 && <p className="quiet">{t.noNotices}</p>}
      <ul className="stack plain-list">
        {one.notices.map((notice) => (
          <li key={notice.id} className="stack-s">
            {notice.explanation ? <Voice quote text={notice.explanation} /> : <p className="quiet">{t.noExplanation}</p>}
            <p className="meta">
              {t.reasons[notice.reason] ?? notice.reason}, <DateText at={notice.at} as="moment" />
            </p>
          </li>
        ))}
      </ul>
    </Minor>
  );
}

function Writer({ one: { author, school }, level }: PartProps) {
  const t = useT(messages);
  return (
    <Minor level={level} title={t.writer}>
      {author ? (
        <Facts
          items={[
            [
              t.who,
              author.left ? (
                author.name
              ) : (
                <Link key="w" to={`/mensen/${author.id}` as string}>
                  {author.name}
                </Link>
              ),
            ],
            ...(school ? [[t.school, <School key="s" school={school} link />] as const] : []),
          ]}
        />
      ) : (
        <p className="quiet">{t.writerNone}</p>
      )}
    </Minor>
  );
}

/** What happened, newest first: notices and what moderators did. */
function History({ one, level }: PartProps) {
  const t = useT(messages);
  const notices = one.notices.map(({ id, at }, i) => ({ key: id, at, text: i === 0 ? t.firstNotice : t.anotherNotice }));
  const acts = one.log.map(({ id, at, act, actor, reason }) => ({
    key: id,
    at,
    text: `${actor?.name ?? t.moderator} ${t.acts[act] ?? act}${reason ? `: “${reason}”` : ''}`,
  }));
  const entries = [...notices, ...acts].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Minor level={level} title={t.history}>
      <div className="case-log">
        <Log
          entries={[
            ...entries.map(({ key, at, text }) => ({ key, text, time: <DateText at={at} as="moment" /> })),
            ...(notices.length === 0 ? [{ key: 'opened', text: t.opened, time: <DateText at={one.openedAt} as="moment" /> }] : []),
          ]}
        />
      </div>
    </Minor>
  );
}

function Details({ one, main, back, onDone }: { one: Case; main: boolean; back: { readonly to: string; readonly search: object }; onDone: () => void }) {
  const t = useT(messages);
  const { hiddenFor } = useT(moderate);
  const title = useCaseTitle()(one);
  const [{ choice, focus }, setChoice] = useState<{ choice: Choice; focus: number }>({ choice: 'hide', focus: 0 });
  const level = main ? 2 : 3;
  const state = stateOf(one);
  const { tone, icon } = STATE_LOOK[state];
  const choose = (next: Choice) => () => setChoice((now) => ({ choice: next, focus: now.focus + 1 }));
  useKeys({ h: one.viewerCan.hide ? choose('hide') : undefined, d: one.viewerCan.dismiss ? choose('dismiss') : undefined });
  return (
    <article className="stack-l" aria-label={title}>
      <div className="stack">
        <p className="mob-only">
          <LinkButton small icon="left" to={back.to as string} search={back.search as never}>
            {t.back}
          </LinkButton>
        </p>
        <Line>
          <Badge tone={tone} icon={icon}>
            {t.states[state]}
          </Badge>
          <span className="meta">
            <RelativeTime at={one.openedAt} />
          </span>
        </Line>
        {main ? <PageTitle className="case-title" title={title} /> : <h2 className="case-title">{title}</h2>}
        <InQuestion one={one} />
        {one.statement && (
          <div className="stack-s">
            <p className="meta">{hiddenFor}</p>
            <Reasons restriction={one.statement} mine={false} />
          </div>
        )}
      </div>
      <div className="pair pair-start">
        <Notices one={one} level={level} />
        <Writer one={one} level={level} />
      </div>
      <Decision one={one} level={level} choice={choice} focus={focus} onChoice={(next) => setChoice({ choice: next, focus: 0 })} onDone={onDone} />
      <History one={one} level={level} />
    </article>
  );
}

/** One case: the words, what was reported, who wrote it, what to decide, what happened. `main`: it is what the page is about. */
export function CaseView({
  id,
  main,
  back,
  onDone,
}: {
  id: string;
  main: boolean;
  back: { readonly to: string; readonly search: object };
  onDone: () => void;
}) {
  const query = useQuery(queryOf(OneCaseDoc, { id }));
  return (
    <Loaded query={query} page={main}>
      {({ moderationCase }) => <Details key={id} one={moderationCase} main={main} back={back} onDone={onDone} />}
    </Loaded>
  );
}
