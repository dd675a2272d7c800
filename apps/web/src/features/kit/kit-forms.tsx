import { useState } from 'react';
import { useDraft } from '../../app/drafts.ts';
import { Chip, Chips, Facet, RemovableChip } from '../../ui/chip.tsx';
import { DateInput, InlineSelect, Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Checkbox, CheckGroup, OptionGroup, Segmented } from '../../ui/options.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { Section } from '../../ui/section.tsx';
import { School } from '../../ui/who.tsx';
import { SCHOOLS } from './samples.ts';

const LEVELS = [
  { value: '3', label: 'Niveau 3' },
  { value: '?', label: 'Onbekend' },
];

function Fields() {
  const [who, setWho] = useState<'school' | 'all' | 'except' | null>('school');
  const [tell, setTell] = useState<('reply' | 'week')[]>(['reply']);
  const [how, setHow] = useState('samen');
  const tip = useDraft('kit:tip', 'Laat elke groep');
  return (
    <div className="pair">
      <TextInput label="Titel" help="Zeg in een paar woorden wat het is." defaultValue="Kijkwijzer samenwerken" />
      <TextInput label="Hoe lang duurt het?" error="Schrijf een getal, bijvoorbeeld 2 uur" defaultValue="lang" />
      <Select label="Niveau" options={LEVELS} defaultValue="3" />
      <TextArea label="Je tip" voice rows={3} value={tip.value} onValue={tip.setValue} note={tip.savedAt && <SavedNote at={tip.savedAt} />} />
      <DateInput label="Tot en met" defaultValue="2027-07-31" />
      <Segmented
        legend="Waarvoor geldt je antwoord?"
        value={how}
        onValue={setHow}
        options={[
          { value: 'samen', title: 'Eén antwoord voor alle drie' },
          { value: 'los', title: 'Per materiaal' },
        ]}
      />
      <OptionGroup
        legend="Wie mag dit zien?"
        value={who}
        onValue={setWho}
        options={[
          { value: 'school', title: 'Alleen mijn school', text: 'Zo begint alles.' },
          { value: 'all', title: 'Alle scholen', text: 'Ook scholen die later meedoen.' },
          {
            value: 'except',
            title: 'Alle scholen, behalve …',
            text: 'De scholen die jij noemt zien niets, ook de titel niet.',
            details: <p className="help">Welke scholen niet?</p>,
          },
        ]}
      />
      <CheckGroup
        legend="Laat me weten"
        values={tell}
        onValues={setTell}
        options={[
          { value: 'reply', title: 'als iemand antwoordt' },
          { value: 'week', title: 'elke week wat er nieuw is' },
        ]}
      />
    </div>
  );
}

export function KitForms() {
  const [level, setLevel] = useState(true);
  const [domains, setDomains] = useState<string[]>(['zorg']);
  const [lengths, setLengths] = useState<string[]>([]);
  const [tools, setTools] = useState(true);
  const [order, setOrder] = useState('fit');
  const [care, setCare] = useState(true);
  return (
    <>
      <Section title="Invoer">
        <Fields />
      </Section>
      <Section title="Chips en filters">
        <div className="stack">
          <div className="spread">
            <Chips>
              <Chip pressed={false} onPress={() => setLevel(!level)}>
                Niveau 2
              </Chip>
              <Chip pressed={level} onPress={() => setLevel(!level)}>
                Niveau 3
              </Chip>
              {care && <RemovableChip onRemove={() => setCare(false)}>Zorg en welzijn</RemovableChip>}
              <Chip pressed={false} onPress={() => setCare(true)}>
                <School school={SCHOOLS[2]} />
              </Chip>
            </Chips>
            <InlineSelect
              label="Volgorde"
              value={order}
              onValue={setOrder}
              options={[
                { value: 'fit', label: 'Past het best' },
                { value: 'new', label: 'Nieuwste eerst' },
              ]}
            />
          </div>
          <div className="kit-narrow">
            <Checkbox strong checked={tools} onChecked={setTools}>
              Alleen met gereedschap dat mijn school heeft
            </Checkbox>
            <Facet
              title="Domein"
              open
              values={domains}
              onValues={setDomains}
              options={[
                { value: 'zorg', title: 'Zorg en welzijn', count: 12 },
                { value: 'groen', title: 'Groen', count: 4 },
              ]}
            />
            <Facet title="Duur" values={lengths} onValues={setLengths} options={[{ value: '1', title: 'Tot 1 uur', count: 8 }]} />
          </div>
        </div>
      </Section>
    </>
  );
}
