export { en } from './rules.en.ts';
export { nl } from './rules.nl.ts';
