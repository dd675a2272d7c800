import { useQuery } from '@tanstack/react-query';
import { MemberSchoolsDoc, type MemberSchoolsQuery } from '../../../gql/consent.ts';
import { allOf } from '../all-pages.ts';

export type MemberSchool = MemberSchoolsQuery['schools']['nodes'][number];

/** Every school that takes part; they change a few times a year. */
export const useMemberSchools = () => useQuery({ ...allOf(MemberSchoolsDoc, {}, (data) => data.schools), staleTime: 10 * 60_000 });

/** How far apart two places are, in degrees of latitude; good enough to say which is nearer. */
function distance(from: MemberSchool | undefined, to: MemberSchool): number {
  if (from?.lat == null || from.lon == null || to.lat == null || to.lon == null) return Infinity;
  const shrink = Math.cos((from.lat * Math.PI) / 180);
  return Math.hypot(to.lat - from.lat, (to.lon - from.lon) * shrink);
}

/** The other schools, nearest first: neighbours are the ones people think of when they leave one out. */
export function othersByDistance(schools: readonly MemberSchool[], home: string | null): MemberSchool[] {
  const from = schools.find(({ id }) => id === home);
  return schools.filter(({ id }) => id !== home).sort((a, b) => distance(from, a) - distance(from, b) || a.name.localeCompare(b.name, 'nl'));
}
