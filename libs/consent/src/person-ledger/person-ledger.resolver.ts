import { Context, type Ctx } from '@deelgenoot/platform';
import { Query, Resolver } from '@nestjs/graphql';
import type { Paper } from '../paper/paper.ts';
import { PaperType } from '../paper/paper.type.ts';
import { PersonLedger } from './person-ledger.ts';

@Resolver()
export class PersonLedgerResolver {
  constructor(private readonly ledger: PersonLedger) {}

  @Query(() => PaperType, { description: 'All that the ledger says of the viewer. With everything to check it: `/ledger/mine.json`.' })
  myLedger(@Context() ctx: Ctx): Promise<Paper> {
    return this.ledger.paper(ctx);
  }
}
