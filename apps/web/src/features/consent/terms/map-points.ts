/** A place, in degrees (WGS 84). */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Degrees around the mainland of the Netherlands, with a little room. */
const WEST = 3.2;
const NORTH = 53.6;
const SOUTH = 50.65;
const EAST = 7.35;
/** A degree of longitude is so much shorter than one of latitude, halfway the country. */
const SHRINK = Math.cos((52.1 * Math.PI) / 180);
/** Units of the drawing per degree of latitude. */
const SCALE = 100;

export const WIDTH = Math.round((EAST - WEST) * SHRINK * SCALE);
export const HEIGHT = Math.round((NORTH - SOUTH) * SCALE);

/** Where a place is on the drawing; null when it is not on it. Flat, which nobody sees at this size. */
export function pointOf({ lat, lon }: Place): { readonly x: number; readonly y: number } | null {
  if (lat > NORTH || lat < SOUTH || lon < WEST || lon > EAST) return null;
  return { x: Math.round((lon - WEST) * SHRINK * SCALE), y: Math.round((NORTH - lat) * SCALE) };
}

const pathOf = (corners: readonly (readonly [lon: number, lat: number])[]): string =>
  `M${corners
    .flatMap(([lon, lat]) => pointOf({ lat, lon }) ?? [])
    .map(({ x, y }) => `${x} ${y}`)
    .join('L')}Z`;

/** The mainland in some fifty corners, to know one's own corner by; drawn by hand from well-known places. */
export const LAND = pathOf([
  [3.37, 51.37],
  [3.45, 51.54],
  [3.69, 51.7],
  [4.1, 51.98],
  [4.25, 52.1],
  [4.4, 52.25],
  [4.53, 52.43],
  [4.62, 52.65],
  [4.72, 52.96],
  [5.1, 52.95],
  [5.4, 53.08],
  [5.42, 53.17],
  [5.6, 53.3],
  [6, 53.4],
  [6.45, 53.42],
  [6.87, 53.44],
  [7.05, 53.3],
  [7.21, 53.24],
  [7.2, 53],
  [7.05, 52.85],
  [7.06, 52.62],
  [6.7, 52.63],
  [6.75, 52.46],
  [7.06, 52.4],
  [7.06, 52.23],
  [6.85, 52.12],
  [6.69, 52.04],
  [6.83, 51.97],
  [6.4, 51.83],
  [6.1, 51.85],
  [5.95, 51.82],
  [5.98, 51.72],
  [6.22, 51.51],
  [6.22, 51.36],
  [6.07, 51.22],
  [6.17, 51.17],
  [5.87, 51.02],
  [6.08, 50.92],
  [6.02, 50.75],
  [5.7, 50.76],
  [5.65, 50.85],
  [5.75, 51.1],
  [5.83, 51.16],
  [5.56, 51.22],
  [5.24, 51.27],
  [5.04, 51.47],
  [4.83, 51.42],
  [4.78, 51.5],
  [4.54, 51.48],
  [4.39, 51.45],
  [4.24, 51.37],
  [3.9, 51.21],
  [3.52, 51.25],
]);

/** The big lake in the middle. */
export const LAKE = pathOf([
  [5.1, 52.9],
  [5.35, 53.04],
  [5.42, 52.92],
  [5.6, 52.84],
  [5.72, 52.72],
  [5.84, 52.6],
  [5.6, 52.52],
  [5.28, 52.68],
  [5.1, 52.76],
]);
