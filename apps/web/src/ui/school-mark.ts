/** One piece of a school mark: an SVG path, and whether it is printed in the lighter second ink. */
export interface MarkPiece {
  readonly path: string;
  readonly light: boolean;
}

export interface MarkDrawing {
  /** Which of the six inks, 1 to 6. */
  readonly ink: number;
  readonly pieces: readonly MarkPiece[];
}

type Corner = 0 | 1 | 2 | 3; // clockwise from top left: where the quarter circle has its centre
interface Cell {
  readonly kind: 'full' | 'disc' | 'bite';
  readonly corner: Corner;
}

/** FNV-1a: spreads ids that differ in one letter over all marks. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

/** Clockwise from top left: the cells in the mark, and the corners of a cell. */
const AROUND: readonly (readonly [number, number])[] = [
  [0, 0],
  [12, 0],
  [12, 12],
  [0, 12],
];

/** The path of one cell of 12 by 12 in place `at`. A disc is a quarter circle, a bite is what a quarter circle leaves. */
function draw(cell: Cell, at: number): string {
  const [x, y] = AROUND[at] ?? [0, 0];
  const p = (corner: number) => {
    const [cx, cy] = AROUND[corner % 4] ?? [0, 0];
    return `${x + cx} ${y + cy}`;
  };
  if (cell.kind === 'full') return `M${x} ${y}h12v12h-12z`;
  const { corner, kind } = cell;
  return kind === 'disc' ? `M${p(corner)}L${p(corner + 1)}A12 12 0 0 1 ${p(corner + 3)}z` : `M${p(corner + 2)}L${p(corner + 1)}A12 12 0 0 1 ${p(corner + 3)}z`;
}

const turn = (cell: Cell, by: number): Cell => ({ ...cell, corner: ((cell.corner + by) % 4) as Corner });
/** Left and right swapped: top left 0 and top right 1, bottom right 2 and bottom left 3. */
const flip = (cell: Cell): Cell => ({ ...cell, corner: ([1, 0, 3, 2] as const)[cell.corner] });
const topple = (cell: Cell): Cell => ({ ...cell, corner: ([3, 2, 1, 0] as const)[cell.corner] });

/**
 * The mark of a school: four cells of quarter circles in a square, always the same for the same id. Every mark follows
 * one of four symmetries, so that it looks drawn and not rolled.
 */
export function schoolMark(id: string): MarkDrawing {
  const seed = hash(id);
  const take = (shift: number, n: number) => (seed >>> shift) % n;
  const cellOf = (shift: number, kinds: readonly Cell['kind'][]): Cell => ({
    kind: kinds[take(shift, kinds.length)] ?? 'disc',
    corner: take(shift + 3, 4) as Corner,
  });
  const a = cellOf(4, ['disc', 'disc', 'bite', 'full']);
  const b = cellOf(11, a.kind === 'full' ? ['disc'] : ['disc', 'disc', 'bite', 'full']);
  const rule = take(18, 4);
  const cells: Cell[] =
    rule === 0
      ? [a, turn(a, 1), turn(a, 2), turn(a, 3)]
      : rule === 1
        ? [a, flip(a), flip(b), b]
        : rule === 2
          ? [a, b, topple(b), topple(a)]
          : [a, b, turn(a, 2), turn(b, 2)];
  const second = take(22, 4); // which half is printed in the second ink
  const light = (at: number) => (second === 0 ? at > 1 : second === 1 ? at === 1 || at === 3 : second === 2 ? at === 1 : false);
  const pieces = cells.map((cell, at) => ({ path: draw(cell, at), light: light(at) }));
  return { ink: 1 + take(26, 6), pieces };
}
