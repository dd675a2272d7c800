export { type Embedded, type EmbeddedOptions, removeEmbedded, startEmbedded } from './embedded.ts';
export { type Lock, takeLock } from './lock.ts';
