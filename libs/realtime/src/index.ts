export * from './nudges.ts';
export * from './realtime.module.ts';
export * from './room-guards.ts';
