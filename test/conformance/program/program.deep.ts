/** The long run: the same tests, with many more histories. */
process.env['DEEP_PROGRAM'] ??= '200';
await import('./program.spec.ts');
