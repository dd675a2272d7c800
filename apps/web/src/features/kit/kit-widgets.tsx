import { useState } from 'react';
import { Actions, Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/section.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { toast } from '../../ui/toast.tsx';
import { SchoolMark } from '../../ui/who.tsx';
import { SCHOOLS } from './samples.ts';

export function KitWidgets() {
  const [open, setOpen] = useState(false);
  const [school, setSchool] = useState<string | null>(null);
  const undo = () => toast({ text: 'Weer alleen voor je school', icon: 'undo' });
  return (
    <>
      <Section title="Tabs">
        <Tabs
          label="Voorbeeld"
          parts={[
            { key: 'all', title: 'Alles', count: 23, content: <p>Alles bij elkaar.</p> },
            { key: 'work', title: 'Materiaal', count: 11, content: <p>Alleen materiaal.</p> },
            { key: 'ask', title: 'Vragen', count: 5, content: <p>Alleen vragen.</p> },
          ]}
        />
      </Section>
      <Section title="Wat zweeft">
        <div className="pair">
          <Actions>
            <Button onClick={() => setOpen(true)}>Vraag iets</Button>
            <Button onClick={() => toast({ text: 'Gedeeld met 59 scholen', undo })}>Zeg wat er gebeurde</Button>
            <Menu
              label="Meer met dit bericht"
              actions={[
                { key: 'edit', title: 'Aanpassen', icon: 'edit', onAction: () => toast({ text: 'Aangepast' }) },
                { key: 'flag', title: 'Meld een probleem', icon: 'flag', onAction: () => toast({ text: 'Gemeld' }) },
                { key: 'trash', title: 'Weggooien', icon: 'trash', disabled: true, onAction: () => undefined },
              ]}
            />
          </Actions>
          <ComboBox
            label="Welke school?"
            help="Typ een paar letters."
            value={school}
            onPick={setSchool}
            options={SCHOOLS.map((s) => ({
              id: s.id,
              name: s.name,
              before: (
                <span className="school">
                  <SchoolMark id={s.id} />
                </span>
              ),
            }))}
          />
        </div>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Stoppen met delen?"
          alert
          actions={
            <>
              <Button look="primary" onClick={() => setOpen(false)}>
                Stop met delen
              </Button>
              <Button onClick={() => setOpen(false)}>Toch niet</Button>
            </>
          }
        >
          <p>Het is meteen weg voor andere scholen. Kopieën die al gemaakt zijn blijven, en die mensen krijgen bericht.</p>
        </Dialog>
      </Section>
    </>
  );
}
