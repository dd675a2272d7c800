import './home.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../../app/page.tsx';
import { isManager, useSession, type Me } from '../../app/session.ts';
import { useIsNew } from '../../app/work/material-card.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Note, Skeleton } from '../../ui/state.tsx';
import { FeedSection, useFeed } from './feed-section.tsx';
import { messages } from './messages.ts';
import { QuestionsSection } from './questions-section.tsx';
import { BoardSection, CasesSection } from './role-sections.tsx';
import { WaitingSection } from './waiting-section.tsx';
import { Welcome } from './welcome.tsx';

/** Three questions, in this order: what waits for me, what is new for me, who asked something I know. */
function OwnHome({ me }: { me: Me }) {
  const t = useT(messages);
  const format = useFormat();
  const isNew = useIsNew();
  const feed = useFeed();
  const [today] = useState(() => Date.now());
  const fresh = new Set(feed.works.filter((work) => isNew(work.publishedAt)).map((work) => work.school.id)).size;
  return (
    <>
      <PageTitle title={t.headline(me.waitingCount, fresh)} className="headline">
        <small>{t.greeting(me.name.split(' ')[0] ?? me.name, format.weekday(today))}</small>
        {t.headlineLinks(me.waitingCount, fresh, (to, text) => (
          <a key={to} href={`#${to}`}>
            {text}
          </a>
        ))}
      </PageTitle>
      {me.suspended && (
        <Note tone="wait" title={t.suspended}>
          <p>{t.suspendedText}</p>
          <Link to={'/instellingen/besluiten' as string}>{t.suspendedWhy}</Link>
        </Note>
      )}
      <div className="home">
        <div className="stack-l">
          <WaitingSection />
          {me.viewerCan.moderate && <CasesSection />}
          {isManager(me) && me.viewerCan.manageSchools.map((school) => <BoardSection key={school.id} school={school} />)}
        </div>
        <FeedSection feed={feed} />
        <QuestionsSection />
      </div>
    </>
  );
}

/** The start page, by who is reading. */
export function HomePage() {
  const { me, known } = useSession();
  if (!known) return <Skeleton shape="page" />;
  return me ? <OwnHome key={me.id} me={me} /> : <Welcome />;
}
