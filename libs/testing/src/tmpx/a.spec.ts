describe.skip('Meili [skipped: no URL]', () => {
  it('finds', () => {});
});
it('fails', () => {
  throw new Error('x');
});
it.todo('later');
