import { Actions, Button, Even } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ICONS, type IconName } from '../../ui/icons.ts';
import { Section } from '../../ui/section.tsx';
import { Voice } from '../../ui/text.tsx';
import { Person, School } from '../../ui/who.tsx';
import { PEOPLE, SCHOOLS } from './samples.ts';

const COLOURS = [
  ['--paper', 'De pagina'],
  ['--sheet', 'Ligt op de pagina'],
  ['--sunk', 'Rustig vlak'],
  ['--board', 'Het bord: de kop'],
  ['--marker', 'De stift: nieuw, gevonden, delen'],
  ['--marker-soft', 'Een hele regel gemarkeerd'],
  ['--action', 'Doen'],
  ['--ink', 'Tekst'],
  ['--ok', 'Goed'],
  ['--wait', 'Wacht'],
  ['--info', 'Uitleg'],
  ['--danger', 'Fout'],
] as const;

export function KitBasics() {
  return (
    <>
      <Section title="Kleur">
        <div className="specimen">
          {COLOURS.map(([name, use]) => (
            <div className="sw" key={name}>
              <i style={{ background: `var(${name})` }} />
              <span>
                <code>{name}</code>
                <br />
                {use}
              </span>
            </div>
          ))}
        </div>
      </Section>
      <Section title="Letter">
        <div className="stack">
          <p className="kit-2xl">Wat een ander al maakte, hoef jij niet te maken</p>
          <p className="h2">Kop van een deel</p>
          <p className="kit-l">Titel van een materiaal</p>
          <p>Het platform praat schreefloos, kort en rechtop. Zo weet je: dit zegt Deelgenoot.</p>
          <Voice text="Mensen praten met schreef. Zo zie je meteen wat een collega zelf heeft geschreven, in een gesprek, een beoordeling of bij een materiaal. Ook met een adres, zoals https://www.example.org/les." />
          <p className="meta">Bijzaken staan klein: 12 november, 9 beoordelingen</p>
        </div>
      </Section>
      <Section title="Knoppen">
        <div className="stack">
          <Actions>
            <Button look="primary">Openen</Button>
            <Button>Maak een eigen kopie</Button>
            <Button look="quiet" icon="link">
              Kopieer link
            </Button>
            <Button look="share" icon="plus">
              Delen
            </Button>
            <Button look="danger">Gooi weg</Button>
          </Actions>
          <Actions>
            <Button look="primary" busy="Bezig met opslaan">
              Opslaan
            </Button>
            <Button notNow="Kan weer op 27 november">Herinner</Button>
            <Button pressed icon="lock">
              Op slot
            </Button>
            <Button iconOnly icon="flag">
              Meld een probleem
            </Button>
            <Button small>Klein, in een tabel</Button>
          </Actions>
          <div>
            <p className="help">Ja en nee wegen even zwaar:</p>
            <div className="kit-narrow">
              <Even>
                <Button look="even">Ja, deel dit zo</Button>
                <Button look="even">Nee, niet delen</Button>
              </Even>
            </div>
          </div>
        </div>
      </Section>
      <Section title="Focus" hint="Een ring van inkt met de stift ertussen. Hij is op elke ondergrond te zien.">
        <Actions>
          <span className="btn fake-focus">Op papier</span>
          <span className="btn btn-primary fake-focus">Op een knop</span>
          <span className="focus-board">
            <span className="btn btn-share fake-focus-b">Op het bord</span>
          </span>
        </Actions>
      </Section>
      <Section title="School en mens" hint="Een school is een vierkant teken, opgebouwd uit kwart cirkels. Een mens is rond. De naam staat er altijd bij.">
        <div className="stack">
          <div className="line kit-gap">
            {SCHOOLS.map((school) => (
              <School key={school.id} school={school} />
            ))}
          </div>
          <div className="line kit-gap">
            <Person person={PEOPLE.anna} />
            <Person person={PEOPLE.mo} detail="gespreksleider" host />
            <Person person={{ name: 'Bram Oosting' }} me />
          </div>
          <div className="line kit-marks" aria-hidden="true">
            {Array.from({ length: 60 }, (_, i) => (
              <School key={i} school={{ id: `0197a3d0-0000-7000-8000-0000000001${i}`, name: '' }} />
            ))}
          </div>
        </div>
      </Section>
      <Section title="Iconen" hint="Eigen tekenwerk op een raster van 20, lijn 1,75, rechte hoeken.">
        <ul className="line kit-gap">
          {(Object.keys(ICONS) as IconName[]).map((name) => (
            <li key={name} title={name}>
              <Icon name={name} label={name} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
