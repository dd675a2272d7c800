import { HEIGHT, LAKE, LAND, pointOf, WIDTH } from './map-points.ts';

const GRONINGEN = { lat: 53.22, lon: 6.57 };
const MAASTRICHT = { lat: 50.85, lon: 5.69 };
const DEN_HAAG = { lat: 52.08, lon: 4.31 };

it('puts north above south and west before east', () => {
  const [north, south, west] = [pointOf(GRONINGEN)!, pointOf(MAASTRICHT)!, pointOf(DEN_HAAG)!];
  expect(north.y).toBeLessThan(west.y);
  expect(west.y).toBeLessThan(south.y);
  expect(west.x).toBeLessThan(south.x);
  expect(south.x).toBeLessThan(north.x);
});

it('keeps the shape of the country: as far is as long in both directions', () => {
  // Den Haag to Groningen is about 200 km by the earth: 111.2 km to a degree of latitude.
  const [a, b] = [pointOf(DEN_HAAG)!, pointOf(GRONINGEN)!];
  const km = (Math.hypot(a.x - b.x, a.y - b.y) / 100) * 111.2;
  expect(km).toBeGreaterThan(193);
  expect(km).toBeLessThan(205);
});

it('leaves out what is elsewhere', () => {
  expect(pointOf({ lat: 12.2, lon: -68.26 })).toBeNull(); // Bonaire
  expect(pointOf({ lat: 50.85, lon: 4.35 })).not.toBeNull();
});

it('draws inside its frame', () => {
  const numbers = [...`${LAND}${LAKE}`.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(numbers.length).toBeGreaterThan(60);
  expect(numbers.every(([x, y]) => x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT)).toBe(true);
});
