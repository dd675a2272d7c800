import { Identity1700000000100 } from './identity-1700000000100.migration.ts';
import { IdentityAdministration1700000000110 } from './identity-1700000000110.migration.ts';
import { IdentityLeft1700000000140 } from './identity-1700000000140.migration.ts';
import { IdentityNamedMakers1700000000150 } from './identity-1700000000150.migration.ts';
import { Erasure1700000000160 } from './identity-1700000000160.migration.ts';
import { Exclusions1700000000170 } from './identity-1700000000170.migration.ts';
import { ExclusionsForgotten1700000000180 } from './identity-1700000000180.migration.ts';
import { IdentityPassesOfPerson1700000000190 } from './identity-1700000000190.migration.ts';
import { IdentityPassesAfterMerging1700000000200 } from './identity-1700000000200.migration.ts';
import { IdentityPassesOfSchoolsThatTakePart1700000000210 } from './identity-1700000000210.migration.ts';

export const identityMigrations = [
  Identity1700000000100,
  IdentityAdministration1700000000110,
  IdentityLeft1700000000140,
  IdentityNamedMakers1700000000150,
  Erasure1700000000160,
  Exclusions1700000000170,
  ExclusionsForgotten1700000000180,
  IdentityPassesOfPerson1700000000190,
  IdentityPassesAfterMerging1700000000200,
  IdentityPassesOfSchoolsThatTakePart1700000000210,
];
