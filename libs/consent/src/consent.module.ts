import { Module } from '@nestjs/common';
import { ClearanceRepository } from './clearance/clearance.repository.ts';
import { ConsentRepository } from './consent/consent.repository.ts';
import { Consents } from './consent/consents.ts';
import { Contributions } from './contribution/contributions.ts';
import { ConsentSubjects } from './subject/consent-subjects.ts';
import { Rosters } from './terms/rosters.ts';

@Module({
  providers: [ConsentSubjects, Rosters, ConsentRepository, ClearanceRepository, Contributions, Consents],
  exports: [ConsentSubjects, Contributions, Consents],
})
export class ConsentModule {}
