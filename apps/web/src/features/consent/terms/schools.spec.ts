import { type MemberSchool, othersByDistance } from './schools.ts';

const at = (id: string, lat: number | null = null, lon: number | null = null): MemberSchool => ({ id, slug: id, name: id, lat, lon });

describe('the schools one can name', () => {
  it('come nearest first, without the own one', () => {
    const all = [at('Maastricht', 50.85, 5.69), at('Utrecht', 52.09, 5.12), at('Zeist', 52.09, 5.23), at('Groningen', 53.22, 6.57)];
    expect(othersByDistance(all, 'Utrecht').map(({ id }) => id)).toEqual(['Zeist', 'Maastricht', 'Groningen']);
  });

  it('come by name when it is not known where they are', () => {
    expect(othersByDistance([at('c'), at('b', 52, 5), at('a')], 'x').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
