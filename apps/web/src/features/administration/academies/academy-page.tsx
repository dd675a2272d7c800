import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { AcademyImportDoc, type AcademyImportQuery, CancelAcademyImportDoc, CarryOutAcademyImportDoc } from '../../../gql/administration.ts';
import { useCodeText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { ActionError, Note, Progress } from '../../../ui/state.tsx';
import { DateText } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { AcademyLines } from './academy-lines.tsx';
import { messages } from './messages.ts';

type One = AcademyImportQuery['academyImport'];

const route = getRouteApi('/beheer/academies/$importId');

/** Only while something goes on, and only for when the live connection is away. */
const LOOK_AGAIN = 5_000;

function Decide({ one, refresh, throwAway }: { one: One; refresh: () => void; throwAway: () => void }) {
  const t = useT(messages);
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const carryOut = async () => {
    setBusy(true);
    setError(null);
    await request(CarryOutAcademyImportDoc, { id: one.id, key }).then(refresh, setError);
    setBusy(false);
  };
  return (
    <Section title={t.decide}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut();
        }}
      >
        <p>{t.decideText}</p>
        <TextInput label={t.key} help={t.keyHelp} value={key} onValue={setKey} autoComplete="off" spellCheck={false} wide />
        <ActionError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && t.carryingOut}>
            {t.carryOut}
          </Button>
          <Button look="quiet" onClick={throwAway}>
            {t.throwAway}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}

function Standing({ one, refresh }: { one: One; refresh: () => void }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const stop = () =>
    void request(CancelAcademyImportDoc, { id: one.id })
      .catch(() => undefined)
      .then(refresh);
  switch (one.state) {
    case 'CHECKING':
    case 'RUNNING':
      return (
        <Note tone="info" icon="clock" title={one.state === 'CHECKING' ? t.checking : t.running} status>
          <p>{t.goesOn}</p>
          <Progress title={t.progress(one.done, one.total)} {...(one.total > 0 ? { value: one.done, max: one.total } : {})} onStop={stop} stopWord={t.stop} />
        </Note>
      );
    case 'REFUSED':
      return (
        <Note tone="danger" title={t.refused} status>
          <p>{codeText(one.code ?? 'INTERNAL', (one.details ?? {}) as Readonly<Record<string, unknown>>)}</p>
        </Note>
      );
    case 'DONE':
      return (
        <Note tone="ok" title={t.done} status>
          <p>{t.doneText}</p>
          {one.school && <Link to={`/school/${one.school.slug}/leden` as string}>{one.school.name}</Link>}
        </Note>
      );
    case 'CHECKED':
      return one.nothingNew ? (
        <Note
          tone="ok"
          title={t.allHere}
          actions={
            <Button small onClick={stop}>
              {t.throwAway}
            </Button>
          }
          status
        >
          <p>{t.allHereText}</p>
        </Note>
      ) : (
        <Decide one={one} refresh={refresh} throwAway={stop} />
      );
    case 'CANCELLED':
      return (
        <Note title={t.states.CANCELLED} status>
          <p>{one.counts.some(({ verdict }) => verdict === 'in') ? t.cancelledHalfway : t.cancelledText}</p>
          <Link to={'/beheer/academies' as string}>{t.toAll}</Link>
        </Note>
      );
  }
}

/** What was found in the zip of an academy, what an administrator decides, and what became of it. */
export function AcademyPage() {
  const t = useT(messages);
  const { importId: id } = route.useParams();
  const queries = useQueryClient();
  const asked = queryOf(AcademyImportDoc, { id });
  const query = useQuery({
    ...asked,
    refetchInterval: ({ state }) => (['CHECKING', 'RUNNING'].includes(state.data?.academyImport.state ?? '') ? LOOK_AGAIN : false),
  });
  const refresh = () => void queries.invalidateQueries();
  useLive('arrival', id, () => {
    void queries.invalidateQueries({ queryKey: asked.queryKey });
    return true;
  });
  return (
    <Loaded query={query} page>
      {({ academyImport: one }) => (
        <>
          <PageHead title={one.name === null ? t.title : t.of(one.name)} over={one.school ? <School school={one.school} link /> : undefined} lead={undefined} />
          <div className="stack-l">
            {one.madeAt && (
              <p className="meta">
                {t.madeAt} <DateText at={one.madeAt} as="moment" />
              </p>
            )}
            <Standing one={one} refresh={refresh} />
            {one.counts.length > 0 && <AcademyLines id={one.id} state={one.state} counts={one.counts} />}
          </div>
        </>
      )}
    </Loaded>
  );
}
