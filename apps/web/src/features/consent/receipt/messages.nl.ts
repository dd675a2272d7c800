/** Het bewijs van één toestemming. */
export const nl = {
  title: 'Bewijs van je antwoord',
  pdf: 'Download als PDF',
  json: 'Download als JSON',
  jsonHelp: 'De PDF is om te lezen en te bewaren. Het JSON-bestand is voor programma’s: het volgt ISO/IEC TS 27560 en Kantara Consent Receipt 1.1.',
  back: 'Al je toestemmingen',
  backLink: 'Terug naar je link',
};
