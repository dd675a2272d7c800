import { useState } from 'react';
import { ApiError } from '../../app/api-error.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { ActionError, Empty, ErrorNote, Note, OfflineNote, Pager, Progress, Skeleton } from '../../ui/state.tsx';

export function KitStates() {
  const [busy, setBusy] = useState(false);
  return (
    <>
      <Section title="Meldingen">
        <div className="stack">
          <Note tone="ok" title="Je antwoord is bewaard">
            <p>
              Je bewijs staat klaar. <a href="#bewijs">Download het bewijs</a>
            </p>
          </Note>
          <Note tone="info" title="Er is een nieuwe versie">
            <p>Versie 2.2 heeft een korter formulier.</p>
          </Note>
          <Note tone="wait" title="Let op: Padlet mag bij jouw school alleen zonder namen">
            <p>Gezien op 3 november door je eigen school.</p>
          </Note>
          <Note tone="mark" icon="chat" title="Vragenuur: mondeling toetsen bij burgerschap">
            <p>14 mensen uit 6 scholen praten mee, tot 16.30 uur.</p>
          </Note>
          <Note icon="question" title="Niet gevonden wat je zoekt?" actions={<Button small>Stel dit als vraag</Button>}>
            <p>Vraag het aan collega’s op andere scholen. Je woorden staan al klaar.</p>
          </Note>
          <ActionError error={new ApiError('FILE_TOO_LARGE', 'INVALID', { size: 62_000_000, max: 50_000_000 })} />
        </div>
      </Section>
      <Section title="Leeg, laden, fout">
        <div className="specimen kit-gap">
          <Empty drawing title="Er wacht niets op jou" action={<LinkButton to={'/gesprekken' as string}>Bekijk open vragen</LinkButton>}>
            Tijd voor koffie. Of kijk of jij iemand kunt helpen.
          </Empty>
          <div>
            <Skeleton rows={1} label="Resultaten laden" />
          </div>
          <ErrorNote error={new ApiError('INTERNAL', 'UNAVAILABLE')} onRetry={() => undefined} />
          <Progress title="Les 3.pptx" detail="12 van 31 MB" value={12} max={31} onStop={() => undefined} stopWord="Stop met uploaden" />
          <Empty title="Teruggenomen" action={<LinkButton to={'/zoeken' as string}>Zoek iets dat erop lijkt</LinkButton>}>
            De maker deelt dit niet meer met andere scholen. Heb je een eigen kopie, dan blijft die van jou.
          </Empty>
          <div>
            <Skeleton shape="rows" rows={2} />
            <Skeleton shape="text" rows={3} />
          </div>
        </div>
        <Pager hasMore busy={busy} onMore={() => setBusy(true)}>
          20 van 31
        </Pager>
      </Section>
      <OfflineNote />
    </>
  );
}
