import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { forget } from '../../app/forget.ts';
import { DeleteMaterialDoc, PublishMaterialsDoc, type MaterialQuery } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { ActionError } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { Confirm } from './confirm.tsx';
import { messages } from './messages.ts';
import { stopSharing } from './stop-sharing.ts';

type Material = MaterialQuery['material'];

/** What makers and their academy do with a work: change, put online, ask, stop. Stopping takes as many presses as saying yes did. */
export function MakerActions({ material }: { material: Material }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const router = useRouter();
  const [asked, setAsked] = useState<'stop' | 'remove' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, viewerCan: can, status } = material;
  const mustAnswer = material.makers.some(({ you, consentState }) => you && consentState === 'REQUESTED');
  if (!can.edit && !can.askConsent && !can.withdraw && !mustAnswer) return null;

  const refresh = () => queries.invalidateQueries();
  const publish = async () => {
    setBusy(true);
    setError(null);
    try {
      await request(PublishMaterialsDoc, { ids: [id] });
      toast({ text: t.published });
      await refresh();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  const stop = async () => {
    await stopSharing(id);
    setAsked(null);
    toast({ text: t.stopped });
    await refresh();
  };
  const remove = async () => {
    await request(DeleteMaterialDoc, { id });
    toast({ text: t.removed });
    router.history.push('/mijn-materiaal');
    forget(queries, id);
  };

  if (asked === 'stop')
    return <Confirm title={t.stopTitle} text={t.stopText} yes={t.stopYes} busyWord={t.stopping} no={t.keep} onYes={stop} onNo={() => setAsked(null)} />;
  if (asked === 'remove')
    return (
      <Confirm
        danger
        title={t.removeTitle}
        text={t.removeText}
        yes={t.removeYes}
        busyWord={t.removing}
        no={t.keep}
        onYes={remove}
        onNo={() => setAsked(null)}
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
          <Button look="primary" icon="eye" busy={busy && t.publishing} notNow={!can.publish && t.publishFirst} onClick={() => void publish()}>
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
          <Button icon="undo" onClick={() => setAsked('stop')}>
            {t.stop}
          </Button>
        )}
        {can.delete && (
          <Button look="quiet" icon="trash" onClick={() => setAsked('remove')}>
            {t.remove}
          </Button>
        )}
      </Actions>
      <ActionError error={error} />
    </section>
  );
}
