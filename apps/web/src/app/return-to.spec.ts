import { localPath } from './return-to.ts';

describe('where people return to', () => {
  it.each([
    ['/toestemming?soort=wacht#een', '/toestemming?soort=wacht#een'],
    ['/', '/'],
  ])('%s is a place here', (path, place) => {
    expect(localPath(path)).toBe(place);
  });

  it.each(['//elders.example', '/\\elders.example', 'https://elders.example', 'javascript:alert(1)', '', undefined, ['/a', '/b']])('%s is not', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
