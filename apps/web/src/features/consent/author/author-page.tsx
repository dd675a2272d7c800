import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Note } from '../../../ui/state.tsx';
import { allOf } from '../all-pages.ts';
import { useOwnNews } from '../news.ts';
import { Letter } from './letter.tsx';
import { messages } from './messages.ts';
import { MyConsents } from './my-consents.tsx';

/** For makers: what waits for their answer, as a letter, and under it everything they ever answered. */
export function AuthorPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const waiting = useQuery({ ...allOf(MyConsentsDoc, { waiting: true }, (data) => data.myConsents), enabled: me !== null });
  useOwnNews(MyConsentsDoc);
  if (known && !me) return <><PageHead title={t.mine} /><SignInFirst /></>;
  return (
    <Loaded query={waiting} page>
      {(consents) => {
        const open = consents.filter(({ viewerCan }) => viewerCan.answer);
        return (
          <div className="stack-l">
            {open.length > 0 ? <Letter consents={open} /> : <PageHead title={t.titleNone} lead={t.leadNone} />}
            {me?.suspended && <Note tone="info">{t.suspended}</Note>}
            <MyConsents />
          </div>
        );
      }}
    </Loaded>
  );
}
