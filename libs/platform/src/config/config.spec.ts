import { ConfigError, readConfig } from './config.ts';

describe('settings', () => {
  it('names every fault at once', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://x', PORT: '70000', LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/DATABASE_URL[^]*PORT[^]*LOG_LEVEL/);
  });
  it.each(['loopback', '10.0.0.0/8', 'loopback, 192.168.1.7,fd00::/8'])('takes the word of proxies: %s', (TRUST_PROXY) =>
    expect(readConfig({ DATABASE_URL: 'postgres://x/y', TRUST_PROXY }).TRUST_PROXY).toEqual(TRUST_PROXY.split(/, ?/)),
  );
  it.each(['true', '1', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8'])('takes the word of nobody in particular: not %s', (TRUST_PROXY) =>
    expect(() => readConfig({ DATABASE_URL: 'postgres://x/y', TRUST_PROXY })).toThrow('TRUST_PROXY'),
  );
  it('takes an empty value as not given', () => expect(readConfig({ DATABASE_URL: 'postgres://x/y', PORT: '' }).PORT).toBe(3000));
});
