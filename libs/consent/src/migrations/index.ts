import { Consent1700000000600 } from './consent-1700000000600.migration.ts';
import { AnswerLinks1700000000611 } from './consent-1700000000611.migration.ts';
import { StandingClearance1700000000612 } from './consent-1700000000612.migration.ts';
import { ConsentCarried1700000000640 } from './consent-1700000000640.migration.ts';
import { OwnEvents1700000000650 } from './consent-1700000000650.migration.ts';
import { CarriedSchool1700000000660 } from './consent-1700000000660.migration.ts';
import { KnownPredecessors1700000000670 } from './consent-1700000000670.migration.ts';
import { LinksInOneBrowser1700000000680 } from './consent-1700000000680.migration.ts';
import { LeaveQuestion1700000000720 } from './consent-1700000000720.migration.ts';
import { EndingTold1700000000730 } from './consent-1700000000730.migration.ts';
import { LeftBefore1700000000740 } from './consent-1700000000740.migration.ts';

/** In the order in which they run. */
export const consentMigrations = [
  Consent1700000000600,
  AnswerLinks1700000000611,
  StandingClearance1700000000612,
  ConsentCarried1700000000640,
  OwnEvents1700000000650,
  CarriedSchool1700000000660,
  KnownPredecessors1700000000670,
  LinksInOneBrowser1700000000680,
  LeaveQuestion1700000000720,
  EndingTold1700000000730,
  LeftBefore1700000000740,
];
