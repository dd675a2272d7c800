import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/chip.tsx';
import { Facts } from '../../../ui/section.tsx';
import { messages } from './messages.ts';

/** Semicolons and a mark at the start: that is how Excel opens it without asking. */
const EXAMPLE = `\uFEFFbestand;titel;makers;domein;niveau;vorm;duur;trefwoorden;licentie;omschrijving
gesprekken/toets.pdf;Toets gespreksvaardigheid;anna@school.nl,bram@school.nl;Zorg en welzijn;3;klassikaal;120;gesprek,toets;adapt;Een toets in drie vormen.
kozijn.png;Poster: zo stel je een kozijn;arend@school.nl;Bouw en infra;2;;10;kozijn;use;
`;

function saveExample(): void {
  const url = URL.createObjectURL(new Blob([EXAMPLE], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'lijst.csv' });
  link.click();
  URL.revokeObjectURL(url);
}

/** What a list of titles and makers looks like. */
export function ListHelp() {
  const t = useT(messages);
  return (
    <Fold title={t.listTitle}>
      <div className="stack">
        <p className="quiet">{t.listText}</p>
        <Facts items={t.listColumns.map(([column, meaning]) => [<code key="c">{column}</code>, meaning])} />
        <Button small icon="download" onClick={saveExample}>
          {t.listExample}
        </Button>
      </div>
    </Fold>
  );
}
