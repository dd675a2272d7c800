import { type NewTool, Tools, ToolService } from '@deelgenoot/offers';
import { Viewers } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Cast } from './seed-people.ts';
import { type DemoPerson, type DemoTool, type DemoToolStatus, readDemo } from './world.ts';

/** Tool cards, and what each school's academy manager says of them. */
export async function seedTools(app: INestApplicationContext, ctx: Ctx, cast: Cast): Promise<Map<string, string>> {
  const list = readDemo<DemoTool>('tools').map(({ key, avgNote, ...tool }): NewTool => ({ ...tool, slug: key, privacyNote: avgNote ?? null }));
  const ids = await app.get(Tools).seed(ctx, list);
  const managers = new Map(
    readDemo<DemoPerson>('people')
      .filter((p) => p.roles.includes('manager'))
      .map((p) => [p.school, cast.people.get(p.key) as string]),
  );
  const today = ctx.now;
  for (const one of readDemo<DemoToolStatus>('tool-status')) {
    ctx.now = new Date(`${one.date}T10:00:00Z`);
    await app.get(Viewers).become(ctx, managers.get(one.school) as string);
    await app.get(ToolService).setStatus(ctx, ids.get(one.tool) as string, cast.schools.get(one.school) as string, one.status, one.reason ?? null);
  }
  ctx.now = today;
  return ids;
}
