import { SessionCookie } from './session-cookie.ts';

const plain = new SessionCookie({ PUBLIC_URL: 'http://localhost:3000' });
const secure = new SessionCookie({ PUBLIC_URL: 'https://deelgenoot.example' });

it.each([
  [undefined, null],
  ['', null],
  ['deelgenoot=', null],
  ['deelgenoot=abc', 'abc'],
  ['theme=dark; deelgenoot=abc; x=y', 'abc'],
  ['notdeelgenoot=abc', null],
  ['__Host-deelgenoot=abc', null],
])('without TLS, reads %j as %j', (header, secret) => expect(plain.read(header)).toBe(secret));

it('behind TLS, takes only the cookie that browsers guard', () => {
  expect(secure.read('deelgenoot=planted; __Host-deelgenoot=abc')).toBe('abc');
  expect(secure.read('deelgenoot=planted')).toBeNull();
});
