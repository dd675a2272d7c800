import { ConfigError, readConfig } from './config.ts';

describe('settings', () => {
  it('names every fault at once', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://x', PORT: '70000', LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/DATABASE_URL[^]*PORT[^]*LOG_LEVEL/);
  });
  it('takes an empty value as not given', () => expect(readConfig({ DATABASE_URL: 'postgres://x/y', PORT: '' }).PORT).toBe(3000));
});
