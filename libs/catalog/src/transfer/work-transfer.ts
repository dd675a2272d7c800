import { Consents } from '@deelgenoot/consent';
import { type BroughtStatement, Statements } from '@deelgenoot/moderation';
import { type Ctx, insertShapeSql, type Shape, shapeSql } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { MATERIAL, StampMaterials } from '../material/stamp-materials.ts';
import { TwinRepository } from '../twin/twin.repository.ts';
import { type TravellingWork, WORK_SHAPES } from './work-shapes.ts';

const { VERSION, FILE, TEXT, PART, FILL, LINE } = WORK_SHAPES;

/** Whoever took a copy to another school is of no concern to the school that it was taken from. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The rows under another row as a JSON array; empty when there are none. */
const under = (shape: Shape, alias: string, where: string, order: string, more = ''): string =>
  `coalesce((SELECT jsonb_agg(${shapeSql(shape, alias)}${more} ORDER BY ${order}) FROM ${shape.table} ${alias} WHERE ${where}), '[]')`;

const TEXTS = under(TEXT, 't', 't.file_id = f.id', 't.position');
const FILES = under(FILE, 'f', 'f.version_id = v.id', 'f.position', ` || jsonb_build_object('texts', ${TEXTS})`);
const VERSIONS = under(VERSION, 'v', 'v.material_id = m.id', 'v.number', ` || jsonb_build_object('files', ${FILES})`);
const FILLS = under(FILL, 'l', 'l.part_id = p.id AND l.institution_id = m.institution_id', 'l.institution_id');
const PARTS = under(PART, 'p', 'p.material_id = m.id', 'p.created_at, p.id', ` || jsonb_build_object('fills', ${FILLS})`);
const EARLIER = under(LINE, 'e', 'e.material_id = m.id AND e.generation > 1', 'e.generation');
const TAKEN = under(
  LINE,
  'o',
  'o.source_id = m.id AND o.institution_id <> m.institution_id',
  'o.at, o.material_id',
  ` || jsonb_build_object('personId', '${NOBODY}')`,
);

/** Works of a school with everything in them, on their way out and in. Without a viewer: who may take them along was asked before. */
@Injectable()
export class WorkTransfer {
  constructor(
    private readonly stamps: StampMaterials,
    private readonly index: SearchIndex,
    private readonly twins: TwinRepository,
    private readonly statements: Statements,
    private readonly consents: Consents,
  ) {}

  /** The works of a school, in id order. */
  async ids(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `SELECT m.id FROM catalog.material m WHERE m.institution_id = $1 AND m.deleted_at IS NULL AND EXISTS (SELECT FROM catalog.version v WHERE v.material_id = m.id) ORDER BY m.id`,
      [institutionId],
    );
    return rows.map(({ id }) => id);
  }

  /** These works in id order; ids without a work are left out. */
  async read(ctx: Ctx, ids: readonly string[]): Promise<TravellingWork[]> {
    const rows = await ctx.db.query<{ work: TravellingWork }[]>(
      `SELECT ${shapeSql(WORK_SHAPES.MATERIAL, 'm')} || jsonb_build_object('versions', ${VERSIONS}, 'localParts', ${PARTS},
         'adaptedFrom', (SELECT ${shapeSql(LINE, 'c')} FROM catalog.copy c WHERE c.material_id = m.id AND c.generation = 1), 'earlier', ${EARLIER}, 'adaptations', ${TAKEN}) AS work
       FROM catalog.material m WHERE m.id = ANY($1::uuid[]) ORDER BY m.id`,
      [ids],
    );
    const hidden = await this.statements.hiding(ctx, MATERIAL, ids);
    return rows.map(({ work }) => ({ ...work, hidden: hidden.get(work.id) ?? null }));
  }

  /** Whether a school shows cards of what it does not share. */
  async showsCards(ctx: Ctx, institutionId: string): Promise<boolean> {
    const [row] = await ctx.db.query<{ on: boolean }[]>('SELECT show_cards AS on FROM catalog.school_setting WHERE institution_id = $1', [institutionId]);
    return row?.on ?? false;
  }

  /** Has a school show cards, unless it decided for itself here. */
  async showCards(ctx: Ctx, institutionId: string): Promise<void> {
    await ctx.db.query(
      'INSERT INTO catalog.school_setting (institution_id, show_cards, changed_by, changed_at) VALUES ($1, true, $2, $3) ON CONFLICT DO NOTHING',
      [institutionId, ctx.viewer.personId ?? NOBODY, ctx.now],
    );
  }

  /** Takes works in, without an audience yet: `open` gives them that, when makers and consents are there too. */
  async write(ctx: Ctx, works: readonly TravellingWork[]): Promise<void> {
    await this.consents.holdSchools(ctx);
    const versions = works.flatMap((work) => work.versions);
    const files = versions.flatMap((version) => version.files);
    const parts = works.flatMap((work) => work.localParts);
    const rows: [Shape, readonly object[]][] = [
      [WORK_SHAPES.MATERIAL, works],
      [VERSION, versions],
      [FILE, files],
      [TEXT, files.flatMap((file) => file.texts)],
      [PART, parts],
      [FILL, parts.flatMap((part) => part.fills)],
      [LINE, works.flatMap((work) => [work.adaptedFrom ?? [], work.earlier].flat())],
    ];
    // Where the source came in first, the line is here already, without whoever took the copy.
    await ctx.db.query('DELETE FROM catalog.copy WHERE material_id = ANY($1::uuid[]) AND person_id = $2', [works.map(({ id }) => id), NOBODY]);
    for (const [shape, list] of rows) if (list.length > 0) await ctx.db.query(insertShapeSql(shape), [JSON.stringify(list)]);
    const taken = await this.notHere(
      ctx,
      works.flatMap((work) => work.adaptations),
    );
    if (taken.length > 0) await ctx.db.query(insertShapeSql(LINE, 'ignore'), [JSON.stringify(taken)]);
    for (const work of works) if (work.hidden) await this.hide(ctx, work, work.hidden);
    for (const { id, texts } of files) await this.twins.keep(ctx, id, texts.map(({ text }) => text).join('\n'));
  }

  /** Of these lines, those about works that are not here: a work that is here has said itself what it was made from. */
  private async notHere(ctx: Ctx, lines: TravellingWork['adaptations']): Promise<TravellingWork['adaptations']> {
    const rows = await ctx.db.query<{ id: string }[]>('SELECT id FROM catalog.material WHERE id = ANY($1::uuid[])', [
      lines.map(({ materialId }) => materialId),
    ]);
    const here = new Set(rows.map(({ id }) => id));
    return lines.filter(({ materialId }) => !here.has(materialId));
  }

  private async hide(ctx: Ctx, { id, institutionId, versions }: TravellingWork, hidden: BroughtStatement): Promise<void> {
    const statement = await this.statements.bring(ctx, MATERIAL, { id, institutionId, authorId: null }, hidden);
    await ctx.db.query('UPDATE catalog.version SET statement_id = $2 WHERE id = ANY($1::uuid[])', [versions.map((version) => version.id), statement]);
  }

  /** Stamps works that came in, and has them indexed. */
  async open(ctx: Ctx, works: readonly TravellingWork[]): Promise<void> {
    await this.stamps.restamp(
      ctx,
      works.map(({ id }) => id),
    );
    await this.index.changed(
      ctx,
      MATERIAL,
      works.flatMap(({ versions }) => versions.map(({ id }) => id)),
    );
  }
}
