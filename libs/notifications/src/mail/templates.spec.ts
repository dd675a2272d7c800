import { render, TEMPLATES } from './templates.ts';

const DATA = { name: 'Anna', school: 'ROC Noord', by: 'Manon', title: 'Een antwoord', titles: ['Werk 1', 'Werk 2'], token: 'a+b/c=' };

describe('mails', () => {
  it.each(TEMPLATES.flatMap((template) => (['nl', 'en'] as const).map((locale) => ({ template, locale }))))(
    'says something whole: $template in $locale, with and without facts',
    ({ template, locale }) => {
      for (const data of [DATA, {}]) {
        const { subject, text } = render(template, locale, data, 'https://deelgenoot.example');
        expect(subject).toMatch(/\S/);
        expect(`${subject}\n${text}`).not.toMatch(/undefined|null|\[object/);
        expect(text.match(/https:\/\/\S+/g)).toHaveLength(1);
      }
    },
  );

  it('carries its token so that it comes out of the address as it went in', () => {
    const { text } = render('verify-email', 'nl', DATA, 'https://deelgenoot.example');
    expect(new URL(/https:\S+/.exec(text)?.[0] ?? '').searchParams.get('token')).toBe(DATA.token);
  });

  it('links to this place only, whatever path the data names', () => {
    const { text } = render('news', 'nl', { title: 'x', path: '//elders.example/vang' }, 'https://deelgenoot.example');
    expect(text).not.toContain('https://elders.example');
  });

  it('names five hundred works, and says how many more there are', () => {
    const titles = Array.from({ length: 503 }, (_, i) => `Werk nummer ${i + 1}`);
    const { text } = render('consent-asked', 'nl', { titles }, 'https://deelgenoot.example');
    expect(text).toContain('Werk nummer 500');
    expect(text).not.toContain('Werk nummer 501');
    expect(text).toContain('en nog 3');
  });
});
