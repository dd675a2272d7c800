import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryOf, request } from '../../app/api.ts';
import { AskToLeaveDoc, type EditableMaterialFragment, LeaveQuestionsOfDoc, type LeaveQuestionsOfQuery } from '../../gql/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Drop } from '../../ui/chip.tsx';
import { Row, Rows } from '../../ui/section.tsx';
import { ActionError } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { editMessages } from './edit-messages.ts';

type Question = LeaveQuestionsOfQuery['leaveQuestions'][number];

/** One maker: asked when, answered what, and from when they may be asked again. */
function Doubted({
  materialId,
  person,
  question,
}: {
  materialId: string;
  person: { readonly id: string; readonly name: string };
  question: Question | undefined;
}) {
  const t = useT(editMessages).doubted;
  const format = useFormat();
  const queries = useQueryClient();
  const ask = useMutation({
    networkMode: 'always',
    mutationFn: () => request(AskToLeaveDoc, { materialId, personId: person.id }),
    onSuccess: async () => {
      toast({ text: t.sent(person.name) });
      await queries.invalidateQueries({ queryKey: [LeaveQuestionsOfDoc.name] });
    },
  });
  return (
    <Row>
      <div className="spread">
        <div>
          <b>{person.name}</b>
          {question && <p className="meta">{question.refusedAt ? t.refused(format.date(question.refusedAt)) : t.asked(format.date(question.askedAt))}</p>}
        </div>
        <Button
          small
          icon="question"
          aria-label={t.askOf(person.name)}
          busy={ask.isPending && t.busy}
          notNow={question?.canAskAt != null && t.later(format.date(question.canAskAt))}
          onClick={() => ask.mutate()}
        >
          {question ? t.again : t.ask}
        </Button>
      </div>
      <ActionError error={ask.error} />
    </Row>
  );
}

/** Who was asked something cannot be taken off by another: a manager asks them whether they made it. */
export function DoubtedMakers({ materialId, makers }: { materialId: string; makers: EditableMaterialFragment['makers'] }) {
  const t = useT(editMessages).doubted;
  const asked = makers.flatMap(({ person, you, consentState }) => (person && !person.left && !you && consentState !== null ? [person] : []));
  const { data } = useQuery({ ...queryOf(LeaveQuestionsOfDoc, { materialId }), enabled: asked.length > 0 });
  if (asked.length === 0) return null;
  return (
    <Drop title={t.title} open={(data?.leaveQuestions.length ?? 0) > 0}>
      <div className="stack">
        <p className="help">{t.text}</p>
        <Rows>
          {asked.map((person) => (
            <Doubted key={person.id} materialId={materialId} person={person} question={data?.leaveQuestions.find((one) => one.person?.id === person.id)} />
          ))}
        </Rows>
        <p className="help">{t.moderator}</p>
      </div>
    </Drop>
  );
}
