export * from './decisions.ts';
export * from './error-codes.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './pages.ts';
export * from './text.ts';
export * from './time.ts';
export * from './vocabularies.ts';
