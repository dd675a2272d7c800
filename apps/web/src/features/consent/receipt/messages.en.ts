import type { nl } from './messages.nl.ts';

/** The receipt of one permission, English. */
export const en: typeof nl = {
  title: 'Receipt of your answer',
  pdf: 'Download as PDF',
  json: 'Download as JSON',
  jsonHelp: 'The PDF is to read and keep. The JSON file is for programs: it follows ISO/IEC TS 27560 and Kantara Consent Receipt 1.1.',
  back: 'All your permissions',
  backLink: 'Back to your link',
};
