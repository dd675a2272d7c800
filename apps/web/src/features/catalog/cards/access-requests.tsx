import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf, request } from '../../../app/api.ts';
import { AccessRequestsDoc, PutAsideAccessRequestsDoc, SendAccessRequestsDoc, type AccessRequestsQuery } from '../../../gql/catalog.ts';
import { useCodeText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Row, Rows, Section } from '../../../ui/section.tsx';
import { ActionError, Note } from '../../../ui/state.tsx';
import { DateText, Voice } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toast.tsx';
import { Person, School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

type Asked = AccessRequestsQuery['accessRequests'][number];

/** All who ask for one work, and the one press that puts it to its makers. */
function AskedWork({ asked }: { asked: readonly [Asked, ...Asked[]] }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const queries = useQueryClient();
  const { material } = asked[0];
  const refresh = () => queries.invalidateQueries();
  const send = useMutation({
    mutationFn: async () => (await request(SendAccessRequestsDoc, { materialId: material.id })).sendAccessRequests,
    onSuccess: async ({ requested, grantedByRule }) => {
      if (requested + grantedByRule === 0) return;
      toast({ text: t.sent });
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
      {asked.map(({ id, person, school, word, at }) => (
        <div key={id} className="stack-s">
          <p className="line">
            {person ? <Person link person={{ ...person, school }} /> : <School school={school} />}
            <span className="meta">
              <DateText at={at} />
            </span>
          </p>
          {word && <Voice quote text={word} />}
        </div>
      ))}
      <Actions>
        <Button small look="primary" icon="question" busy={send.isPending && t.sending} onClick={() => send.mutate()}>
          {t.send}
        </Button>
        <Button small look="quiet" onClick={() => aside.mutate()}>
          {t.aside}
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

/** What colleagues of other schools ask for; nothing when nobody does. */
export function AccessRequests({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const { data } = useQuery(queryOf(AccessRequestsDoc, { schoolId }));
  const all = data?.accessRequests ?? [];
  if (all.length === 0) return null;
  const works = [...new Set(all.map(({ material }) => material.id))].map((id) => all.filter(({ material }) => material.id === id) as [Asked, ...Asked[]]);
  return (
    <Section title={t.waiting(all.length)} hint={t.waitingHint}>
      <Rows>
        {works.map((asked) => (
          <AskedWork key={asked[0].material.id} asked={asked} />
        ))}
      </Rows>
    </Section>
  );
}
