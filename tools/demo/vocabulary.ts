/** Short codes of the content files: numbers are places in the reference lists, counted from one. */
import { VOCABULARIES } from '../../libs/kernel/src/vocabularies.ts';

export const domains: Record<string, string> = {
  bouw: 'Bouw en infra',
  afbouw: 'Afbouw, hout en onderhoud',
  techniek: 'Techniek en procesindustrie',
  ambacht: 'Ambacht, laboratorium en gezondheidstechniek',
  media: 'Media en vormgeving',
  ict: 'Informatie en communicatietechnologie',
  mobiliteit: 'Mobiliteit en voertuigen',
  transport: 'Transport, scheepvaart en logistiek',
  handel: 'Handel en ondernemerschap',
  economie: 'Economie en administratie',
  veiligheid: 'Veiligheid en sport',
  uiterlijk: 'Uiterlijke verzorging',
  horeca: 'Horeca en bakkerij',
  toerisme: 'Toerisme en recreatie',
  zorg: 'Zorg en welzijn',
  groen: 'Voedsel, natuur en leefomgeving',
};

/** `n34`, `ne2`: the levels behind the letter n. */
export const levelsOf = (code: string): string[] => [...code.replace(/^n/, '')].map((sign) => (sign === 'e' ? 'entree' : sign));

const pick = (values: readonly string[], numbers: string): string[] =>
  numbers.split(',').map((number) => {
    const value = values[Number(number) - 1];
    if (!value) throw new Error(`no value ${number} in a list of ${values.length}`);
    return value;
  });

/** Reads `B2,3 W4,5 I12`. */
export function codesOf(line: string): { bateson: string[]; bouwstenen: string[]; ict: string[] } {
  const of = (letter: string, values: readonly string[]): string[] => {
    const part = line.split(/\s+/).find((code) => code.startsWith(letter));
    return part ? pick(values, part.slice(1)) : [];
  };
  return { bateson: of('B', VOCABULARIES.bateson), bouwstenen: of('W', VOCABULARIES.buildingBlocks), ict: of('I', VOCABULARIES.ictCompetences) };
}
