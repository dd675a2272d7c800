import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Note } from '../../../ui/state.tsx';
import { useOwnNews } from '../news.ts';
import { LeaveAsked, useLeaveQuestions } from '../makers/leave-questions.tsx';
import { messages as makerMessages } from '../makers/messages.ts';
import { Letter } from './letter.tsx';
import { messages } from './messages.ts';
import { myConsents, MyConsents } from './my-consents.tsx';
import { openOf } from './questions.ts';

/** For makers: what waits for their answer, as a letter, and under it everything they ever answered. */
export function AuthorPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const query = useQuery({ ...myConsents, enabled: me !== null });
  const words = useT(makerMessages);
  const asked = useLeaveQuestions();
  const doubted = (asked.data?.myLeaveQuestions.length ?? 0) > 0;
  useOwnNews(MyConsentsDoc);
  if (known && !me)
    return (
      <>
        <PageHead title={t.mine} />
        <SignInFirst />
      </>
    );
  return (
    <Loaded query={query} page>
      {(all) => {
        const open = openOf(all);
        return (
          <div className="stack-l">
            {open.length > 0 ? <Letter consents={open} /> : <PageHead title={doubted ? words.waits : t.titleNone} lead={t.leadNone} />}
            <LeaveAsked questions={asked.data?.myLeaveQuestions ?? []} />
            {me?.suspended && <Note tone="info">{t.suspended}</Note>}
            <MyConsents consents={all.filter(({ viewerCan }) => !viewerCan.answer)} asked={open.length > 0} />
          </div>
        );
      }}
    </Loaded>
  );
}
