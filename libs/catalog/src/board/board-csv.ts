import { People, Schools } from '@deelgenoot/identity';
import { csvLines, csvOf } from '@deelgenoot/kernel';
import { CONFIG, type Config, type Ctx } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { boardCsvWords } from './board-csv.words.ts';
import { linesOf } from './board-lines.ts';
import { type BoardRow, BoardRows } from './board-rows.ts';
import { type BoardFilter, BoardRepository } from './board.repository.ts';

/** Works read at a time; nothing of them is kept after their lines are written. */
const AT_ONCE = 100;

/** The board as a file for a spreadsheet: all that a filter lets through. */
@Injectable()
export class BoardCsv {
  constructor(
    private readonly repository: BoardRepository,
    private readonly rows: BoardRows,
    private readonly people: People,
    private readonly schools: Schools,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** Piece by piece: the next works are read when the lines of those before were taken. Whoever calls knows that the viewer manages the school. */
  async *pieces(ctx: Ctx, schoolId: string, filter: BoardFilter): AsyncGenerator<string> {
    yield csvOf(Object.values(boardCsvWords(ctx.locale).columns), []);
    let last: string | null = null;
    do {
      const page: Ctx = { ...ctx, loaders: new Map() };
      const works = await this.repository.next(page, schoolId, filter, last, AT_ONCE);
      if (works.length > 0) yield csvLines(await this.lines(page, await this.rows.of(page, works)));
      last = works.length === AT_ONCE ? works.at(-1)!.materialId : null;
    } while (last !== null);
  }

  private async lines(ctx: Ctx, rows: readonly BoardRow[]) {
    const said = rows.flatMap(({ reach }) => reach.positions.flatMap(({ word, yes }) => [word, yes].filter((one) => one !== null)));
    const people = namesOf(await this.people.byIds(ctx, [...new Set(rows.flatMap(({ reach }) => reach.authorIds))]));
    const schools = namesOf(await this.schools.byIds(ctx, [...new Set(said.flatMap(({ asked, terms }) => (terms ?? asked).scope.institutions))]));
    const { origin } = new URL(this.config.PUBLIC_URL);
    const words = { language: ctx.locale, now: ctx.now, origin, personName: people, schoolName: schools };
    return rows.flatMap((row) => linesOf(row, words));
  }
}

function namesOf(all: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
