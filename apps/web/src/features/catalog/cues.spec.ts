import { readPlace } from '../../app/work/place.ts';
import { lineAt, readCues } from './cues.ts';

const VTT = `WEBVTT
Language: nl

NOTE Niet voor kijkers

1
00:01.000 --> 00:04.000
<v Gerben>Eerst <b>meten</b>.</v>

00:03:12,500 --> 00:03:15.000 align:start
Dan pas
aanraken.
`;

describe('subtitles to read', () => {
  it('are lines with their time, without marks, numbers and notes', () => {
    expect(readCues(VTT.replaceAll('\n', '\r\n'))).toEqual([
      { start: 1, text: 'Eerst meten.' },
      { start: 192.5, text: 'Dan pas aanraken.' },
    ]);
    expect(readCues('niets')).toEqual([]);
  });

  it.each([
    ['cue:00:03:12', 1],
    ['cue:00:00:02', 0],
    ['cue:2', 1],
    ['page:1', -1],
    [null, -1],
  ])('have what %s means at line %i', (place, line) => {
    expect(lineAt(readCues(VTT), readPlace(place))).toBe(line);
  });
});
