import { parts } from './compound.ts';

describe('taking compounds apart', () => {
  it.each([
    ['voortgangstoetsen', 'voortgang toetsen'],
    ['toetsvorm', 'toets vorm'],
    ['afstandsonderwijs', 'afstand onderwijs'],
    ['leesvaardigheid', 'lees vaardigheid'],
    ['examencommissie', 'examen commissie'],
    ['docententeam', 'docenten team'],
    ['praktijkopdrachten', 'praktijk opdrachten'],
    ['studieloopbaanbegeleiding', 'studie loopbaan begeleiding'],
    ['muziekles', 'muziek les'],
    ['mboonderwijs', 'mbo onderwijs'],
    ['werkplekleren', 'werk plek leren'],
  ])('%s', (word, expected) => expect(parts(word).join(' ')).toBe(expected));

  it.each(
    'digitaal kapitaal portaal metaal voorbeeld onderwijs leerlingen gesprekken vergadering programmeren vergeten luisteren zichtbaar achterschip zelfstandig behandeling praktijk toetsen x 12345678'.split(
      ' ',
    ),
  )('leaves %s whole', (word) => expect(parts(word)).toEqual([]));

  it('takes its time from no word, however long', () => {
    expect(parts('onderwijs'.repeat(1_000))).toEqual([]);
    expect(parts('toetsvorm'.repeat(4)).length).toBeLessThanOrEqual(8);
  });
});
