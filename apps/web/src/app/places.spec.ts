import { barPlaces, beyondBar, dailyPlaces, ownPlaces } from './places.ts';
import type { Me } from './session.ts';

const school = { id: 's', slug: 's', name: 'School' };
const person = (can: Partial<Me['viewerCan']>): Me => ({
  id: 'p',
  name: 'Anna',
  locale: 'nl',
  domains: [],
  levels: [],
  suspended: false,
  waitingCount: 0,
  platformRoles: [],
  memberships: [],
  viewerCan: { share: true, ask: true, import: false, moderate: false, administer: false, manageSchools: [], ...can },
});

const coach: Me = { ...person({}), memberships: [{ id: 'm', roles: ['ICOACH'], school }] };

describe('where people go', () => {
  it.each([
    ['a teacher', person({}), '/mijn-materiaal'],
    ['a manager', person({ manageSchools: [school] }), '/toestemming/bord'],
    ['a moderator', person({ moderate: true }), '/moderatie'],
    ['an i-coach', coach, '/hulpmiddelen'],
    ['an administrator', person({ administer: true, moderate: true }), '/scholen'],
  ])('%s has four daily places, and every other one behind the own disc', (_, me, place) => {
    const daily = dailyPlaces(me).map(({ to }) => to);
    expect(daily).toHaveLength(4);
    expect(daily).toContain(place);
    expect(ownPlaces(me).filter(({ to }) => daily.includes(to))).toEqual([]);
    expect([...barPlaces(me), ...beyondBar(me)].map(({ to }) => to)).toEqual(daily); // on a phone every one is somewhere
  });

  it('leads to the one school of someone, and to a choice when there are more', () => {
    const membership = (slug: string): Me['memberships'][number] => ({ id: slug, roles: ['TEACHER'], school: { id: slug, slug, name: slug } });
    const daily = (...slugs: string[]) => dailyPlaces({ ...person({}), memberships: slugs.map(membership) }).map(({ to }) => to);
    expect(daily('kade')).toContain('/school/kade');
    expect(daily('kade', 'veld')).toContain('/mijn-school');
  });

  it('leads everyone to what the schools say of tools', () => {
    expect(ownPlaces(person({})).map(({ to }) => to)).toContain('/hulpmiddelen');
  });

  it('gives a manager the people of their school', () => {
    expect(ownPlaces(person({ manageSchools: [school] })).map(({ to }) => to)).toContain('/school/s/leden');
  });

  it('offers a visitor what is public', () => {
    expect(dailyPlaces(null).map(({ to }) => to)).toEqual(['/', '/zoeken', '/scholen']);
    expect(barPlaces(null)).toEqual(dailyPlaces(null));
  });
});
