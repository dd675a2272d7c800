export { en } from './cookies.en.ts';
export { nl } from './cookies.nl.ts';
