/** The long run: the same tests, with many more histories. */
process.env['DEEP'] ??= '10000';
await import('./invariants.spec.ts');
await import('./services.spec.ts');
