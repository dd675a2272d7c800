import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MadeWorkDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { useLeaveQuestions } from './leave-questions.tsx';
import { MadeForm } from './made-form.tsx';
import { messages } from './messages.ts';

const route = getRouteApi('/toestemming/gemaakt/$materialId' as never) as { useParams(): { materialId: string } };

/** Whoever is named as a maker says that they are not, at their own school or another. */
export function MadePage() {
  const t = useT(messages);
  const { materialId } = route.useParams();
  const { me, known } = useSession();
  const router = useRouter();
  const query = useQuery({ ...queryOf(MadeWorkDoc, { id: materialId }), enabled: me !== null });
  const asked = useLeaveQuestions();
  const back = (
    <LinkButton look="quiet" to={'/toestemming' as string}>
      {t.back}
    </LinkButton>
  );
  if (known && !me)
    return (
      <>
        <PageHead title={t.asked} />
        <SignInFirst />
      </>
    );
  return (
    <Loaded query={query} page>
      {({ material }) =>
        material.makers.some(({ you }) => you) ? (
          <MadeForm
            materialId={materialId}
            title={material.title}
            school={material.school}
            asked={asked.data?.myLeaveQuestions.find(({ subjectId }) => subjectId === materialId)?.askedAt ?? null}
            back={back}
            onDone={() => router.history.push('/toestemming')}
          />
        ) : (
          <>
            <PageHead title={t.noMaker} lead={t.noMakerText} />
            {back}
          </>
        )
      }
    </Loaded>
  );
}
