import { Badge, ConsentBadge, Kind, type ConsentState } from '../../ui/badge.tsx';
import { Actions, Button } from '../../ui/button.tsx';
import { Drop } from '../../ui/chip.tsx';
import { Fit, Hit, Scores, Thumb, Variants, Where } from '../../ui/hit.tsx';
import { Big, Chain, Raster, RasterKey, Reach } from '../../ui/raster.tsx';
import { Dots, Facts, Log, Minor, Panel, Plain, Row, Rows, Section, Tiles } from '../../ui/section.tsx';
import { Answers, Table } from '../../ui/table.tsx';
import { DateText, Highlight, RelativeTime, Voice } from '../../ui/text.tsx';
import { HiddenMessage, Live, Message, NewBar, NewSince, TalkLog, Typing } from '../../ui/thread.tsx';
import { School } from '../../ui/who.tsx';
import sample from './sample.svg';
import { PEOPLE, SCHOOLS } from './samples.ts';

const STATES: readonly ConsentState[] = [
  'none',
  'requested',
  'granted',
  'ending',
  'declined',
  'withdrawn',
  'expired',
  'lapsed',
  'superseded',
  'cancelled',
  'revoked',
];
const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000).toISOString();

const Reaches = () => (
  <Section title="Scholenraster" hint="Elk vierkant is één school. Zo zie je in één blik hoe ver iets gaat.">
    <div className="pair">
      <div className="stack-s">
        <Raster total={60} seen={60} />
        <p>
          <b>Alle scholen</b> <span className="meta">60 van de 60 scholen</span>
        </p>
      </div>
      <div className="stack-s">
        <Raster total={60} seen={4} />
        <p>
          <b>Sommige scholen</b> <span className="meta">4 van de 60 scholen</span>
        </p>
      </div>
      <div className="stack-s">
        <Raster total={60} seen={58} left={2} />
        <p>
          <b>Alle scholen, behalve twee</b> <span className="meta">58 van de 60 scholen</span>
        </p>
      </div>
      <div className="stack-s">
        <Raster total={60} seen={1} />
        <p>
          <b>Alleen de eigen school</b>
        </p>
      </div>
      <Panel label="Dit kies je nu">
        <Reach total={60} seen={57} left={3} />
        <RasterKey words={{ own: 'Jouw school', in: 'Ziet het', left: 'Laat je weg' }} />
      </Panel>
      <Chain
        steps={[
          { title: 'Anna Dijkman zegt ja', text: '60 scholen, tot 31 juli 2027, met haar naam erbij.' },
          { title: 'Bram Oosting heeft nog niet geantwoord', text: 'Gevraagd op 20 november.', waiting: true },
          { title: 'ROC Noordster vindt het goed', text: 'Voor al het werk van de academie.' },
          { title: 'Moderatie: geen beperking', icon: 'shield' },
        ]}
      />
    </div>
  </Section>
);

const Works = () => (
  <Section title="Rij en kaart" aside={<a href="/zoeken">Alles van deze week (31)</a>}>
    <Rows>
      <Hit
        thumb={<Thumb src={sample} kind="doc" />}
        line={
          <>
            <Kind icon="doc">Lesmateriaal</Kind> <Badge tone="new">Nieuw</Badge>
          </>
        }
        title={
          <a href="#rij">
            <Highlight
              segments={[
                { text: 'Voortgangs', hit: false },
                { text: 'toets', hit: true },
                { text: ' gespreksvaardigheid in de zorg', hit: false },
              ]}
            />
          </a>
        }
        meta={
          <Dots>
            <School school={SCHOOLS[0]} />
            Anna Dijkman en Bram Oosting{'4,3 van 5 (17 beoordelingen)'}
          </Dots>
        }
        snippet={
          <>
            … de student kiest zelf een <mark>toetsvorm</mark>: een rollenspel of een opname … <Where>pdf, bladzijde 4</Where>
          </>
        }
        fit={
          <Fit
            points={[
              { state: 'yes', title: 'Jouw niveau: 3 en 4' },
              { state: 'unknown', title: 'Domein: zorg en welzijn, niet het jouwe' },
              { state: 'condition', title: 'Padlet mag bij jou alleen zonder namen' },
            ]}
          />
        }
      >
        <div className="drops">
          <Drop title="2 varianten van dit werk" open>
            <Variants
              variants={[
                { key: 'a', title: <a href="#a">Aangepast voor niveau 2, met beeldkaarten</a>, by: <School school={SCHOOLS[1]} /> },
                { key: 'b', title: <a href="#b">Oudere versie 1.4</a>, by: <School school={SCHOOLS[0]} /> },
              ]}
            />
          </Drop>
          <Drop title="Waarom zie ik dit?">
            <p>
              <b>Je mag dit zien</b>, want beide makers delen het met jouw school.
            </p>
          </Drop>
        </div>
      </Hit>
      <Hit
        thumb={<Thumb kind="question" />}
        line={
          <>
            <Kind icon="question">Vraag</Kind>{' '}
            <Badge tone="ok" icon="check">
              Opgelost
            </Badge>
          </>
        }
        title={<a href="#vraag">Wie heeft een kijkwijzer voor niveau 2?</a>}
        meta={
          <Dots>
            4 antwoorden uit 3 scholen
            <RelativeTime at={minutesAgo(20)} />
          </Dots>
        }
      />
      <Row>
        <Kind icon="reply">Antwoord op jouw vraag</Kind>
        <h3>
          <a href="#beurt">Hoe geef je elke student een beurt in een groepsgesprek?</a>
        </h3>
        <Voice quote text="Ik geef iedereen drie kaartjes. Wie praat, legt er een neer." />
      </Row>
    </Rows>
  </Section>
);

const Numbers = () => (
  <Section title="Getallen, feiten, tabel">
    <div className="stack-l">
      <Tiles
        tiles={[
          { value: 27, text: 'gedeeld met andere scholen' },
          { value: 14, text: 'wachten op een maker' },
          { value: 4, text: 'kregen een nee' },
          { value: 3, text: 'stoppen binnen een maand' },
        ]}
      />
      <div className="pair">
        <Big value="4,3">van 5, door 17 mensen uit 8 scholen</Big>
        <Scores
          label="Cijfer per onderwerp"
          scores={[
            { title: 'Duidelijk', value: 4.6, text: '4,6' },
            { title: 'Past in de les', value: 4.1, text: '4,1' },
            { title: 'Tijd klopt', value: 3.7, text: '3,7' },
          ]}
        />
        <Fit
          list
          points={[
            { state: 'yes', title: 'Niveau 3 en 4', text: 'Jij geeft les op niveau 3.' },
            { state: 'unknown', title: 'Zorg en welzijn', text: 'Jij werkt in groen.' },
            { state: 'condition', title: 'Opnemen met een telefoon', text: 'Mag bij jouw school, met een formulier.' },
          ]}
        />
        <Minor title="Over de schrijver">
          <Facts
            items={[
              ['Actief', '210 dagen, 14 beste antwoorden'],
              ['Eerder', 'Geen waarschuwingen'],
            ]}
          />
        </Minor>
        <Log
          entries={[
            { time: <DateText at="2026-11-10" as="dateShort" />, text: <b>2.1, deze versie</b> },
            { time: <DateText at="2026-09-02" as="dateShort" />, text: 'Opname als derde vorm' },
          ]}
        />
        <Plain
          items={[
            ['Wie het ziet', 'Collega’s van de scholen die jij kiest.'],
            ['Als je stopt', 'Dan is het hier meteen weg voor andere scholen.'],
          ]}
        />
      </div>
      <Table
        caption="Materialen en de antwoorden van hun makers"
        cards
        rowKey={(row) => row.title}
        rows={[
          { title: 'Voortgangstoets gespreksvaardigheid', seen: 1 },
          { title: 'Handleiding beroepspraktijkvormingsbegeleiding', seen: 57 },
        ]}
        columns={[
          {
            key: 'title',
            title: 'Materiaal',
            width: '34%',
            render: (row) => (
              <>
                <a href="#rij">{row.title}</a>
                <small>Versie 2.1</small>
              </>
            ),
          },
          {
            key: 'makers',
            title: 'Makers en hun antwoord',
            short: 'Makers',
            render: () => (
              <Answers>
                <li>
                  <ConsentBadge state="granted" />
                  <span>Anna Dijkman</span>
                </li>
                <li>
                  <ConsentBadge state="requested" />
                  <span>Bram Oosting</span>
                </li>
              </Answers>
            ),
          },
          {
            key: 'seen',
            title: 'Zichtbaar voor',
            short: 'Zichtbaar',
            render: (row) => (
              <div className="stack-s">
                <span>
                  <b className="num">{row.seen}</b> van 60
                </span>
                <Raster small total={60} seen={row.seen} />
              </div>
            ),
          },
          {
            key: 'do',
            title: 'Doen',
            render: (row) => (
              <Button small notNow={row.seen === 1 && 'Kan weer op 27 november'}>
                Herinner
              </Button>
            ),
          },
        ]}
      />
    </div>
  </Section>
);

const Talk = () => (
  <Section title="Gesprek" aside={<Live>Nu live</Live>}>
    <div className="talk">
      <div className="talk-scroll">
        <TalkLog label="Nieuwe berichten worden voorgelezen">
          <Message mark="pinned" host author={PEOPLE.mo} at={minutesAgo(40)} text="Welkom allemaal. Stel één vraag per bericht, dan raakt er niets kwijt." />
          <Message
            author={PEOPLE.dewi}
            at={minutesAgo(36)}
            text="Bij ons duurt mondeling toetsen twee hele middagen. Hoe doen jullie dat sneller?"
            actions={
              <>
                <Button look="quiet" small icon="reply">
                  Antwoord
                </Button>
                <Button look="quiet" small icon="check">
                  Dit helpt (6)
                </Button>
              </>
            }
          />
          <Message
            mark="answer"
            author={PEOPLE.anna}
            at={minutesAgo(33)}
            edited
            text="Wij laten drie studenten samen één gesprek voeren. Ieder krijgt een eigen rol."
          />
          <HiddenMessage
            at={minutesAgo(29)}
            reason={
              <>
                Reden: <b>er stond een naam van een student naast een cijfer.</b> De schrijver heeft bericht gekregen.
              </>
            }
          />
          <NewSince />
          <Message me author={PEOPLE.bram} at={minutesAgo(0)} sending text="Ik geef iedereen drie kaartjes." />
        </TalkLog>
      </div>
      <div>
        <NewBar count={3} onShow={() => undefined} />
        <Typing names={['Dewi Hartono']} />
      </div>
    </div>
  </Section>
);

export const KitContent = () => (
  <>
    <Section title="Toestemming" hint="Icoon, woord en rand zeggen hetzelfde als de kleur. Nee is geen fout, dus nooit rood.">
      <div className="chips">
        {STATES.map((state) => (
          <ConsentBadge key={state} state={state} />
        ))}
        <ConsentBadge state="ending">Stopt over 7 dagen</ConsentBadge>
      </div>
    </Section>
    <Reaches />
    <Works />
    <Talk />
    <Numbers />
    <Actions>
      <Button icon="up" onClick={() => scrollTo({ top: 0 })}>
        Naar boven
      </Button>
    </Actions>
  </>
);
