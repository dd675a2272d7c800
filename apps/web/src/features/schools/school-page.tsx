import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { OverlapReport, SchoolStorage, ShowCardsSetting, WorkCards } from '../../app/parts.tsx';
import { useSession } from '../../app/session.ts';
import { useT } from '../../i18n/language.ts';
import { Note } from '../../ui/state.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';
import { SchoolFrame, type SchoolDetails } from './school-frame.tsx';
import { SchoolMaterials } from './school-materials.tsx';
import { SchoolPeople } from './school-people.tsx';

const route = getRouteApi('/school/$slug');

function Parts({ school }: { school: SchoolDetails }) {
  const t = useT(messages).school;
  const { me } = useSession();
  const own = me?.memberships.some((one) => one.school.id === school.id) ?? false;
  return (
    <div className={own ? 'cols cols-side' : undefined}>
      <div className="stack-l">
        {school.status === 'REFERENCE' && (
          <Note tone="info">
            <p>{t.notYet}</p>
          </Note>
        )}
        {school.status === 'LEFT' && (
          <Note tone="info">
            <p>{t.gone}</p>
          </Note>
        )}
        {school.successor && (
          <Note tone="info">
            <p>
              {t.mergedInto} <School school={school.successor} link />
            </p>
          </Note>
        )}
        <SchoolMaterials schoolId={school.id} own={own} />
        <Suspense fallback={null}>
          {!own && <WorkCards schoolId={school.id} />}
          {own && school.viewerCan.manage && (
            <>
              <OverlapReport schoolId={school.id} />
              <ShowCardsSetting slug={school.slug} />
            </>
          )}
          {(school.viewerCan.manage || school.viewerCan.administer) && <SchoolStorage slug={school.slug} administer={school.viewerCan.administer} />}
        </Suspense>
      </div>
      {own && <SchoolPeople schoolId={school.id} count={school.memberCount} />}
    </div>
  );
}

/** A school: who it is, what it shares with this reader, and for its own people their colleagues. */
export function SchoolPage() {
  const { slug } = route.useParams();
  return (
    <SchoolFrame key={slug} slug={slug}>
      {(school) => <Parts school={school} />}
    </SchoolFrame>
  );
}
