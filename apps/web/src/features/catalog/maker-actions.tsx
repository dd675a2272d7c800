import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { forget } from '../../app/forget.ts';
import { DeleteMaterialDoc, PublishMaterialsDoc, ResumeConsentsDoc, type MaterialQuery } from '../../gql/catalog.ts';
import { useErrorText } from '../../i18n/errors.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { ActionError } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { Confirm } from './confirm.tsx';
import { messages } from './messages.ts';
import { stopSharing } from './stop-sharing.ts';

type Material = MaterialQuery['material'];

/** What makers and their academy do with a work: change, put online, ask, stop. Stopping is one press; a slip is taken back in the message about it. */
export function MakerActions({ material }: { material: Material }) {
  const t = useT(messages);
  const words = useErrorText();
  const queries = useQueryClient();
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState<'publish' | 'stop' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, viewerCan: can, status } = material;
  const mustAnswer = material.makers.some(({ you, consentState }) => you && consentState === 'REQUESTED');
  const isMaker = material.makers.some(({ you }) => you);
  if (!can.edit && !can.askConsent && !can.withdraw && !mustAnswer && !isMaker) return null;

  const refresh = () => queries.invalidateQueries();
  const act = async (what: 'publish' | 'stop', work: () => Promise<void>) => {
    setBusy(what);
    setError(null);
    try {
      await work();
      await refresh();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(null);
    }
  };
  const publish = () =>
    act('publish', async () => {
      await request(PublishMaterialsDoc, { ids: [id] });
      toast({ text: t.published });
    });
  // The button that was pressed is gone with what the page held; reading goes on at its title.
  const toTitle = () => void setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
  const resume = (ids: readonly string[]) =>
    request(ResumeConsentsDoc, { ids })
      .then(refresh)
      .then(
        () => toast({ text: t.resumed }),
        (fault: unknown) => toast({ text: words(fault), icon: 'warn' }),
      )
      .then(toTitle);
  const stop = async () => {
    await act('stop', async () => {
      const ids = await stopSharing(id);
      toast({ text: t.stopped, icon: 'undo', undo: () => void resume(ids) });
    });
    toTitle();
  };
  const remove = async () => {
    await request(DeleteMaterialDoc, { id });
    toast({ text: t.removed });
    router.history.push('/mijn-materiaal');
    forget(queries, id);
  };

  if (asked)
    return (
      <Confirm
        danger
        title={t.removeTitle}
        text={t.removeText}
        yes={t.removeYes}
        busyWord={t.removing}
        no={t.keep}
        onYes={remove}
        onNo={() => setAsked(false)}
      />
    );
  return (
    <section className="stack-s" aria-label={t.ownActions}>
      <Actions>
        {mustAnswer && (
          <LinkButton to={'/toestemming' as string} look="primary" icon="check">
            {t.answer}
          </LinkButton>
        )}
        {status === 'DRAFT' && can.edit && (
          <Button look="primary" icon="eye" busy={busy === 'publish' && t.publishing} notNow={!can.publish && t.publishFirst} onClick={() => void publish()}>
            {t.publish}
          </Button>
        )}
        {can.edit && (
          <LinkButton to={`/materiaal/${id}/bewerken` as string} icon="edit">
            {t.edit}
          </LinkButton>
        )}
        {can.revise && (
          <LinkButton to={`/materiaal/${id}/versies` as string} icon="upload">
            {t.newVersion}
          </LinkButton>
        )}
        {can.askConsent && status === 'PUBLISHED' && (
          <LinkButton to={'/toestemming/vragen' as string} search={{ ids: id } as never} icon="question">
            {t.ask}
          </LinkButton>
        )}
        {can.withdraw && (
          <Button icon="undo" busy={busy === 'stop' && t.stopping} onClick={() => void stop()}>
            {t.stop}
          </Button>
        )}
        {isMaker && (
          <LinkButton to={`/toestemming/gemaakt/${id}` as string} look="quiet" icon="cross">
            {t.notMine}
          </LinkButton>
        )}
        {can.delete && (
          <Button look="quiet" icon="trash" onClick={() => setAsked(true)}>
            {t.remove}
          </Button>
        )}
      </Actions>
      <ActionError error={error} />
    </section>
  );
}
