export { en } from './help.en.ts';
export { nl } from './help.nl.ts';
