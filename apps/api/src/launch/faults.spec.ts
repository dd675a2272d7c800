import { LaunchFault, sentenceOf } from './faults.ts';

const place = { folder: '/srv/deelgenoot', port: 3000 };

describe('what the launcher says of a fault', () => {
  it.each([
    ['a port in use', Object.assign(new Error('listen'), { code: 'EADDRINUSE' }), /^P\S+ 3000 /],
    ['a full disk, from the file system', Object.assign(new Error('write'), { code: 'ENOSPC' }), /300 MB/],
    ['a full disk, from PostgreSQL', new Error('PostgreSQL did not start.\nFATAL: could not write lock file: No space left on device'), /300 MB/],
    ['a full disk, from initdb', Object.assign(new Error('Command failed'), { stderr: 'initdb: error: No space left on device' }), /300 MB/],
    ['a read-only folder', Object.assign(new Error('mkdir'), { code: 'EROFS' }), /\/srv\/deelgenoot/],
    ['a folder of someone else', Object.assign(new Error('open'), { code: 'EACCES' }), /\/srv\/deelgenoot/],
  ])('is one sentence for %s', (_, error, sentence) => {
    expect(sentenceOf(error, place)).toMatch(sentence);
    expect(sentenceOf(error, place)).not.toContain('\n');
  });

  it('leaves what was put into words already, and the words of the settings', () => {
    expect(sentenceOf(new LaunchFault('EACCES said otherwise'), place)).toBe('EACCES said otherwise');
    expect(sentenceOf(new Error('The settings are not right:\n  PORT: …'), place)).toBe('The settings are not right:\n  PORT: …');
  });

  it('keeps the stack of what nobody expected', () => expect(sentenceOf(new TypeError('x is undefined'), place)).toMatch(/TypeError[^]*at /));
});
