import { type Case, Crowd } from './statements.crowd.ts';

/** Works that were made from one another, or that are there twice. */
export class Families extends Crowd {
  protected families(): Record<string, Case> {
    return {
      'Material.copies': {
        who: 'manon',
        query: 'query ($id: ID!) { material(id: $id) { copies @ } }',
        rows: async (n) => ({ id: await this.copies(n) }),
      },
      'Material.lineage': {
        who: 'manon',
        query: 'query ($id: ID!) { material(id: $id) { lineage @ } }',
        rows: async (n) => ({ id: await this.lineage(n) }),
      },
      'Material.twins': {
        who: 'manon',
        query: 'query ($id: ID!) { material(id: $id) { twins @ } }',
        rows: async (n) => ({ id: await this.twins(n) }),
        most: 10,
      },
      'Query.overlap': {
        who: 'manon',
        query: 'query ($id: ID!) { overlap(schoolId: $id) @ }',
        rows: async (n) => {
          await this.overlap(n);
          return { id: this.noord };
        },
      },
    };
  }

  /** A work whose file so many others have too. */
  private async twins(n: number): Promise<string> {
    const ids: string[] = [];
    for (let i = 0; i <= n; i++) ids.push(await this.copyOfWork(`Tweeling ${i} van ${n}`));
    await this.app.sql('UPDATE catalog.file SET sha256 = $2 WHERE version_id IN (SELECT id FROM catalog.version WHERE material_id = ANY($1))', [
      ids,
      `twin ${n}`,
    ]);
    return ids[0] as string;
  }

  /** A work that so many colleagues at other schools adapted. */
  private async copies(n: number): Promise<string> {
    const source = await this.copyOfWork(`Bron van ${n}`);
    for (let i = 0; i < n; i++) {
      const id = await this.copyOfWork(`Bewerking ${i} van ${n}`);
      await this.app.sql(
        `INSERT INTO catalog.copy (material_id, institution_id, person_id, source_id, source_number, source_institution_id, title, maker_ids, licence)
         VALUES ($1, $2, $3, $4, 1, $2, 'Bron', ARRAY[$3::uuid], 'adapt')`,
        [id, this.noord, this.manon, source],
      );
    }
    return source;
  }

  /** A work that was adapted so many times in a row. */
  private async lineage(n: number): Promise<string> {
    const id = await this.copyOfWork(`Laatste van ${n}`);
    for (let i = 1; i <= n; i++)
      await this.app.sql(
        `INSERT INTO catalog.copy (material_id, institution_id, person_id, source_id, source_number, source_institution_id, title, maker_ids, licence, generation)
         VALUES ($1, $2, $3, $4, 1, $2, 'Bron', ARRAY[$3::uuid], 'cc-by', $5)`,
        [id, this.noord, this.manon, await this.copyOfWork(`Bron ${i} van ${n}`), i],
      );
    return id;
  }

  /** A work that so many other schools have too. */
  private async overlap(n: number): Promise<void> {
    const ids = [await this.copyOfWork('Overal')];
    for (const school of await this.members(n)) {
      const id = await this.copyOfWork('Ook overal');
      await this.app.sql('UPDATE catalog.version SET institution_id = $2 WHERE material_id = $1', [id, school]);
      ids.push(id);
    }
    await this.app.sql(`UPDATE catalog.file SET sha256 = 'overlap' WHERE version_id IN (SELECT id FROM catalog.version WHERE material_id = ANY($1))`, [ids]);
  }
}
