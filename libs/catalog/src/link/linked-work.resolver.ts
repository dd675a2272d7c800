import { LinkedConsentType } from '@deelgenoot/consent';
import { Schools, SchoolType } from '@deelgenoot/identity';
import { Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fileFace } from '../file/file-face.ts';
import { Makers } from '../material/makers.ts';
import { Materials } from '../material/material.loader.ts';
import { MakerType, MaterialFileType } from '../material/material.type.ts';
import { MATERIAL } from '../material/stamp-materials.ts';

@ObjectType('LinkedWork', { description: 'A work, as its author sees it who came by a link. Files open with the link beside them: `?link=`.' })
class LinkedWorkType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field() kind: string;
  @Field(() => Int) versionNumber: number;
  @Field(() => Int, { description: 'The newest version that its author sees.' }) newestNumber: number;
  @Field(() => String, { nullable: true }) thumbnailUrl: string | null;
  @Field(() => SchoolType) school: object;
  @Field(() => [MakerType]) makers: MakerType[];
  @Field(() => [MaterialFileType]) files: MaterialFileType[];
}

@Resolver(() => LinkedConsentType)
export class LinkedWorkResolver {
  constructor(
    private readonly materials: Materials,
    private readonly schools: Schools,
    private readonly makers: Makers,
  ) {}

  /** The work that is asked about, read as its author; whole at once, because nothing under it may be read as anyone else. */
  @ResolveField(() => LinkedWorkType, { nullable: true })
  async material(@Parent() { subjectKind, subjectId, version, reader }: LinkedConsentType): Promise<LinkedWorkType | null> {
    const row =
      subjectKind === MATERIAL ? ((await this.materials.loadVersion(reader, subjectId, version)) ?? (await this.materials.load(reader, subjectId))) : null;
    if (!row) return null;
    const { id: versionId, materialId: id, title, description, kind, number: versionNumber } = row;
    const files = await this.materials.filesOf(reader, versionId);
    return {
      id,
      title,
      description,
      kind,
      versionNumber,
      newestNumber: (await this.materials.load(reader, subjectId))?.number ?? versionNumber,
      thumbnailUrl: row.thumbnailSha256 ? `/thumbs/${versionId}` : null,
      school: (await this.schools.load(reader, row.institutionId))!,
      makers: await this.makers.of(reader, row),
      files: files.map((file) => fileFace(file)),
    };
  }
}
