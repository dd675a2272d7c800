export { en } from './accessibility.en.ts';
export { nl } from './accessibility.nl.ts';
