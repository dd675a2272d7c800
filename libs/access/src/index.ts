export * from './pass.ts';
export * from './viewer.ts';
export * from './visibility.ts';
