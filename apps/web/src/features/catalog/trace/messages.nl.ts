/** The words about works that are not shared any more with who had them, Dutch. */
export const nl = {
  title: 'Dit wordt niet meer met jou gedeeld',
  since: (title: string, date: string) => `${title} zie je niet meer sinds ${date}. Een maker of een school is gestopt met delen.`,
  ended: (title: string) => `${title} zie je niet meer. Misschien hoor je niet meer bij een school waarmee het gedeeld wordt.`,
  downloaded: 'Je hebt het gedownload',
  downloadedOwn: 'Wat je al hebt, mag je op je eigen school blijven gebruiken. Geef het niet door.',
  downloadedOpen: 'Wat je al hebt, mag je houden en doorgeven onder dezelfde licentie. Blijf de makers noemen.',
  adapted: 'Je hebt het bewerkt',
  adaptedText: 'Bij je bewerking staat wat ermee mag:',
  search: 'Zoek iets anders',
};
