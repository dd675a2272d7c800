/**
 * Loaded before anything else in every child of the launcher: the channel to the launcher closes when it asks the child to
 * stop, and also when it was killed. Either way the child ends in an orderly way, or after four seconds in any way.
 */
const GRACE_MS = 4_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(0);
});
process.channel?.unref();
