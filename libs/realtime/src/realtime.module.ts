import { IdentityModule } from '@deelgenoot/identity';
import { Module } from '@nestjs/common';
import { LiveGateway } from './live.gateway.ts';
import { Nudges } from './nudges.ts';
import { RoomGuards } from './room-guards.ts';
import { Rooms } from './rooms.ts';
import { Screens } from './screens.ts';

/** Live screens: rooms by what may be seen, nudges without content. */
@Module({
  imports: [IdentityModule],
  providers: [Nudges, RoomGuards, Screens, Rooms, LiveGateway],
  exports: [Nudges, RoomGuards],
})
export class RealtimeModule {}
