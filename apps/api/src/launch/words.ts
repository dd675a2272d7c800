/** The languages that the launcher speaks: that of the terminal when it is Dutch, else English. */
const dutch = /^nl/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale);
const say = (nl: string, en: string): string => (dutch ? nl : en);

/** Everything the launcher says to whoever runs it. */
export const words = {
  building: () => say('Deelgenoot wordt gebouwd; dat gebeurt alleen na een wijziging …', 'Building Deelgenoot; this happens only after a change …'),
  notBuilt: (log: string) =>
    `${log}\n\n${say('Deelgenoot kon niet worden gebouwd; hierboven staat waarom.', 'Deelgenoot could not be built; the reason is above.')}`,
  running: (url: string, pid: number) => say(`Deelgenoot draait al op ${url} (proces ${pid}).`, `Deelgenoot is already running on ${url} (process ${pid}).`),
  locked: (folder: string) => say(`Een ander Deelgenoot gebruikt ${folder}.`, `Another Deelgenoot is using ${folder}.`),
  ready: (url: string) => say(`\nDeelgenoot staat klaar: ${url}`, `\nDeelgenoot is ready: ${url}`),
  signIns: (lines: string) => say(`\nDemo: meld je met één klik aan als\n${lines}`, `\nDemo: sign in with one click as\n${lines}`),
  howToStop: () => say('\nStoppen: Ctrl-C', '\nStop: Ctrl-C'),
  stopping: () => say('\nDeelgenoot stopt …', '\nStopping …'),
  stopped: () => say('Deelgenoot is gestopt; alles is bewaard.', 'Stopped; everything is kept.'),
  removed: (paths: string) => say(`Verwijderd:\n${paths}`, `Removed:\n${paths}`),
  nothingToRemove: () => say('Er was niets om te verwijderen.', 'There was nothing to remove.'),
  othersDatabase: () => say('De database van DATABASE_URL blijft zoals hij is.', 'The database of DATABASE_URL is left as it is.'),
  again: (name: string, how: string) => say(`${name} stopte (${how}) en wordt opnieuw gestart.`, `${name} ended (${how}) and is started again.`),
  databaseAgain: () => say('De database stopte en wordt opnieuw gestart.', 'The database ended and is started again.'),
  ended: (name: string, how: string, log: string) => say(`${name} kon niet starten (${how}).\n${log}`, `${name} could not start (${how}).\n${log}`),
  slow: (name: string) => say(`${name} kwam niet op tijd op gang.`, `${name} did not come up in time.`),
  portInUse: (port: number) =>
    say(
      `Poort ${port} is al in gebruik: stop het andere programma, of kies een andere met bijvoorbeeld PORT=${port + 1} npm start.`,
      `Port ${port} is already in use: stop the other program, or choose another, for example PORT=${port + 1} npm start.`,
    ),
  diskFull: (folder: string) =>
    say(
      `De schijf met ${folder} is vol: maak minstens 300 MB vrij en start opnieuw.`,
      `The disk that holds ${folder} is full: free at least 300 MB and start again.`,
    ),
  readOnly: (folder: string) =>
    say(
      `In ${folder} kan niet worden geschreven: geef schrijfrechten of verplaats de map.`,
      `${folder} cannot be written to: allow writing, or move the folder.`,
    ),
};
