import { Module } from '@nestjs/common';
import { Nudges } from './nudges.ts';
import { RoomGuards } from './room-guards.ts';

/** Live screens: rooms by what may be seen, nudges without content. */
@Module({
  providers: [Nudges, RoomGuards],
  exports: [Nudges, RoomGuards],
})
export class RealtimeModule {}
