import { readInvitations } from './invitation-csv.ts';

it('reads addresses and roles as schools write them', () => {
  const csv = '\uFEFFE-mail;Rol;Opmerking\r\nAnna@school.nl;docent;fulltime\r\nbram@school.nl;"docent, i-coach";\r\n\r\nchris@school.nl;;\r\n';
  expect(readInvitations(csv)).toEqual({
    invitations: [
      { line: 2, email: 'anna@school.nl', roles: ['teacher'] },
      { line: 3, email: 'bram@school.nl', roles: ['teacher', 'icoach'] },
      { line: 5, email: 'chris@school.nl', roles: ['teacher'] },
    ],
    faults: [],
  });
});

it('lists what is wrong by line, and keeps the rest', () => {
  const csv = 'email,roles\nanna,teacher\nbram@school.nl,tovenaar\nchris@school.nl,manager\nCHRIS@school.nl,teacher\ndewi@school.nl,constructor\n';
  expect(readInvitations(csv)).toEqual({
    invitations: [{ line: 4, email: 'chris@school.nl', roles: ['manager'] }],
    faults: [
      { line: 2, code: 'EMAIL_INVALID', value: 'anna' },
      { line: 3, code: 'VOCABULARY_UNKNOWN', value: 'tovenaar' },
      { line: 5, code: 'EMAIL_TAKEN', value: 'chris@school.nl' },
      { line: 6, code: 'VOCABULARY_UNKNOWN', value: 'constructor' },
    ],
  });
});

it.each([
  ['', 'MANIFEST_COLUMN'],
  ['naam\nAnna', 'MANIFEST_COLUMN'],
  ['email\n"anna@school.nl', 'MANIFEST_UNREADABLE'],
  [`email\n${'a@b.nl\n'.repeat(501)}`, 'TOO_MANY_ITEMS'],
])('refuses %j', (csv, code) => expect(() => readInvitations(csv)).toThrow(code));
