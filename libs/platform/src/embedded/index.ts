export { type Embedded, type EmbeddedOptions, embeddedUrl, removeEmbedded, startEmbedded } from './embedded.ts';
export { type Lock, takeLock } from './lock.ts';
