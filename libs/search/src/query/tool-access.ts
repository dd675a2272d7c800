import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** Ids of tools that none of the viewer's own schools allows, with or without a condition. */
export type LackingTools = (ctx: Ctx) => Promise<readonly string[]>;

/** What people cannot work with. The room that knows tools says so when its module starts; search knows only their ids. */
@Injectable()
export class ToolAccess {
  lacking: LackingTools = () => Promise.resolve([]);
}
