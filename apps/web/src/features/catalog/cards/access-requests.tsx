import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf, request } from '../../../app/api.ts';
import { AccessRequestsDoc, PutAsideAccessRequestsDoc, SendAccessRequestsDoc, type AccessRequestsQuery } from '../../../gql/catalog.ts';
import { useCodeText } from '../../../i18n/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Actions, Button } from '../../../ui/button.tsx';
import { Row, Rows, Section } from '../../../ui/section.tsx';
import { ActionError, Note } from '../../../ui/state.tsx';
import { DateText, Voice } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toast.tsx';
import { Person, School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

type Asked = AccessRequestsQuery['accessRequests'][number];

const isOpen = ({ givenAt, endedAt }: Asked): boolean => givenAt === null && endedAt === null;

/** Someone who asks, and what became of it. */
function Asking({ asked: { person, school, word, at, givenAt, endedAt } }: { asked: Asked }) {
  const t = useT(messages);
  return (
    <div className="stack-s">
      <p className="line">
        {person ? <Person link person={{ ...person, school }} /> : <School school={school} />}
        <span className="meta">
          <DateText at={at} />
        </span>
        {givenAt && (
          <Badge tone="ok" icon="eye">
            {t.given}
          </Badge>
        )}
        {endedAt && <Badge icon="home">{t.ended}</Badge>}
      </p>
      {word && <Voice quote text={word} />}
    </div>
  );
}

/** The makers have the question already; there is nothing to do but wait. */
function WithMakers({ questions }: { questions: Asked['questions'] }) {
  const t = useT(messages);
  const format = useFormat();
  const [since] = questions.flatMap(({ requestedAt }) => requestedAt ?? []).toSorted();
  return (
    <Note tone="wait" icon="clock" title={since === undefined ? t.withMakers : t.withMakersSince(format.date(since))}>
      <p>{t.waitsFor(format.list(questions.map(({ author }) => author.name)))}</p>
    </Note>
  );
}

/** All who ask for one work, and the one press that puts it to its makers. */
function AskedWork({ asked }: { asked: readonly [Asked, ...Asked[]] }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const queries = useQueryClient();
  const { material, askable, questions } = asked[0];
  const waits = asked.some(isOpen);
  const refresh = () => queries.invalidateQueries();
  const send = useMutation({
    mutationFn: async () => (await request(SendAccessRequestsDoc, { materialId: material.id })).sendAccessRequests,
    onSuccess: async ({ requested, grantedByRule }) => {
      if (requested + grantedByRule > 0) toast({ text: t.sent });
      await refresh();
    },
  });
  const aside = useMutation({
    mutationFn: () => request(PutAsideAccessRequestsDoc, { materialId: material.id }),
    onSuccess: async () => {
      toast({ text: t.asideDone });
      await refresh();
    },
  });
  const faults = send.data && send.data.requested + send.data.grantedByRule === 0 ? send.data.faults : [];
  return (
    <Row>
      <h3>
        <Link to={`/materiaal/${material.id}` as string}>{material.title}</Link>
      </h3>
      {asked.map((one) => (
        <Asking key={one.id} asked={one} />
      ))}
      {waits && !askable && (questions.length > 0 ? <WithMakers questions={questions} /> : <Note tone="wait" title={t.notAskable} />)}
      <Actions>
        {waits && askable && (
          <Button small look="primary" icon="question" busy={send.isPending && t.sending} onClick={() => send.mutate()}>
            {t.send}
          </Button>
        )}
        <Button small look="quiet" onClick={() => aside.mutate()}>
          {waits && askable ? t.aside : t.clear}
        </Button>
      </Actions>
      {faults.map(({ code, at }, i) => (
        <Note key={i} tone="wait" status>
          <p>{codeText(code, { at })}</p>
        </Note>
      ))}
      <ActionError error={send.error ?? aside.error} />
    </Row>
  );
}

/** What colleagues of other schools ask for, and for a while what became of it; nothing when nobody does. */
export function AccessRequests({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const { data } = useQuery(queryOf(AccessRequestsDoc, { schoolId }));
  const all = data?.accessRequests ?? [];
  if (all.length === 0) return null;
  const waiting = new Set(all.filter(isOpen).map(({ id, person }) => person?.id ?? id)).size;
  const works = [...new Set(all.map(({ material }) => material.id))].map((id) => all.filter(({ material }) => material.id === id) as [Asked, ...Asked[]]);
  return (
    <Section title={waiting > 0 ? t.waiting(waiting) : t.settled} hint={waiting > 0 && t.waitingHint}>
      <Rows>
        {works.map((asked) => (
          <AskedWork key={asked[0].material.id} asked={asked} />
        ))}
      </Rows>
    </Section>
  );
}
