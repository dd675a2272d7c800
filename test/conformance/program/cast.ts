import { Memberships, Passwords, People, Schools } from '@deelgenoot/identity';
import type { Role } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { Client } from '../../support/client.ts';
import { PASSWORD, type World } from '../../support/world.ts';
import type { Colleague, Other } from './history.ts';

/** Who works where, and as what. Eva is a teacher of a school that does not take part yet. */
const PLACES = {
  anna: ['noord', 'teacher'],
  bram: ['noord', 'teacher'],
  manon: ['noord', 'manager'],
  nora: ['noord', 'moderator'],
  chris: ['veld', 'teacher'],
  dewi: ['kade', 'teacher'],
  mo: ['haven', 'teacher'],
  eva: ['ster', 'teacher'],
} as const satisfies Record<string, readonly ['noord' | Other, Role]>;
type Place = (typeof PLACES)[keyof typeof PLACES][0];

/** The people of all histories, at schools that are new to each: nothing that went before is counted, found or stamped again. */
export class Cast {
  /** The schools of this history. */
  schools: Record<Place, string>;
  private readonly gone = new Set<Colleague>();
  private histories = 0;

  private constructor(
    readonly world: World,
    readonly eva: { readonly client: Client; readonly id: string },
    private readonly passwordHash: string,
  ) {
    this.schools = { ...world.schools, ster: '' };
  }

  static async of(world: World): Promise<Cast> {
    const passwordHash = await world.app.get(Passwords).hash(PASSWORD);
    return new Cast(world, await join(world, 'eva', 'eva@school.example', passwordHash), passwordHash);
  }

  /** They erased their account: somebody else is called like that in the next history. */
  loses(name: Colleague): void {
    this.gone.add(name);
  }

  /** Everybody begins anew: the schools of before leave, and all of these take part but ster, which never did. */
  async begin(): Promise<void> {
    const { app, at, people } = this.world;
    const before = await app.sql<{ id: string }>("SELECT id FROM identity.institution WHERE id = ANY($1::uuid[]) AND status = 'member'", [
      Object.values(this.schools).filter(Boolean),
    ]);
    this.histories++;
    for (const name of this.gone) {
      const { client, id } = await join(this.world, name, `${name}${this.histories}@school.example`, this.passwordHash);
      at[name] = client;
      people[name] = id;
    }
    this.gone.clear();
    await app.act(async (ctx) => {
      for (const place of ['noord', 'kade', 'veld', 'haven', 'ster'] as const) this.schools[place] = await this.found(ctx, place);
      for (const [name, [place, role]] of Object.entries(PLACES)) await this.move(ctx, name === 'eva' ? this.eva.id : people[name as Colleague], place, role);
    });
    const { ster: _, ...members } = this.schools;
    await this.become(
      before.map(({ id }) => id),
      'LEFT',
    );
    await this.become(Object.values(members), 'MEMBER');
  }

  private async become(schoolIds: readonly string[], status: 'MEMBER' | 'LEFT'): Promise<void> {
    const each = schoolIds.map((id, n) => `s${n}: setSchoolStatus(id: "${id}", status: ${status}) { id }`);
    if (each.length > 0) await this.world.at.beheer.ask(`mutation { ${each.join(' ')} }`);
  }

  private async found(ctx: Ctx, place: Place): Promise<string> {
    const name = `${place} ${this.histories}`;
    return (await this.world.app.get(Schools).add(ctx, { name, kind: 'roc', town: 'Elders', status: 'reference' })).id;
  }

  private async move(ctx: Ctx, personId: string, place: Place, role: Role): Promise<void> {
    const memberships = this.world.app.get(Memberships);
    for (const membership of await memberships.of(ctx, personId)) await memberships.end(ctx, membership);
    await memberships.start(ctx, personId, this.schools[place], [role]);
  }
}

async function join({ app }: World, name: string, email: string, passwordHash: string): Promise<{ client: Client; id: string }> {
  const { id } = await app.act((ctx) => app.get(People).add(ctx, { name, email, emailVerifiedAt: ctx.now, passwordHash, suspendedAt: null }));
  const client = new Client(app.url);
  await client.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', { email, password: PASSWORD });
  return { client, id };
}
